//! Numbers to the integer types.

/// 2³², the modulus of the 32-bit conversions.
const TWO_32: f64 = 4_294_967_296.0;

/// ToInt32 (ECMA-262 §9.5): the number without its fraction, modulo 2³², as a signed integer.
/// NaN and the infinities are 0.
pub fn to_int32(number: f64) -> i32 {
    // The cast saturates, so that it is right exactly if casting back gives the number.
    let cast = number as i32;
    if f64::from(cast) == number {
        return cast;
    }
    to_uint32(number).cast_signed()
}

/// ToUint32 (ECMA-262 §9.6): the number without its fraction, modulo 2³². NaN and the infinities
/// are 0.
pub fn to_uint32(number: f64) -> u32 {
    let cast = number as u32;
    if f64::from(cast) == number {
        return cast;
    }
    // The remainder of a division is exact for f64. It is below 2³² in size (and NaN for an
    // infinity, which casts to 0), so it fits an i64; wrapping that is the modulus.
    ((number.trunc() % TWO_32) as i64).cast_unsigned() as u32
}

/// ToInteger (ECMA-262 §9.4): the number without its fraction; NaN is 0.
pub fn to_integer(number: f64) -> f64 {
    if number.is_nan() { 0.0 } else { number.trunc() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_modulo_2_to_the_32() {
        assert_eq!(to_int32(2_147_483_648.0), i32::MIN);
        assert_eq!(to_int32(-2_147_483_649.0), i32::MAX);
        assert_eq!(to_int32(4_294_967_297.5), 1);
        assert_eq!(to_int32(-1.9), -1);
        assert_eq!(to_uint32(-1.9), u32::MAX);
        assert_eq!(to_uint32(-4_294_967_297.0), u32::MAX);
        assert_eq!(to_uint32(2f64.powi(84) + 2f64.powi(32)), 0);
        assert_eq!(to_uint32(2f64.powi(52) + 5.0), 5);
    }

    #[test]
    fn not_finite_is_zero() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0] {
            assert_eq!((to_int32(number), to_uint32(number)), (0, 0));
        }
        assert_eq!(to_integer(f64::NAN), 0.0);
        assert_eq!(to_integer(-2.5), -2.0);
        assert_eq!(to_integer(f64::INFINITY), f64::INFINITY);
    }

    proptest::proptest! {
        #[test]
        fn agrees_with_wide_integers(number in -1e30..1e30_f64) {
            assert_eq!(to_int32(number), number as i128 as i32);
            assert_eq!(to_uint32(number), number as i128 as u32);
        }
    }
}
