//! The filters that a timeline gives its objects.

use swf::{
    BevelFilterFlags, DropShadowFilterFlags, Filter, GlowFilterFlags, GradientFilter,
    GradientFilterFlags,
};

use super::Facts;

/// A filter by the names of its class's members.
pub(super) fn describe(filter: &Filter) -> Facts {
    let mut facts = Facts::new();
    match filter {
        Filter::BlurFilter(blur) => {
            facts.set("type", "BlurFilter");
            facts.set("blurX", blur.blur_x.to_f64());
            facts.set("blurY", blur.blur_y.to_f64());
            facts.set("quality", u32::from(blur.num_passes()));
        }
        Filter::DropShadowFilter(shadow) => {
            facts.set("type", "DropShadowFilter");
            set_color(&mut facts, "color", "alpha", shadow.color);
            facts.set("blurX", shadow.blur_x.to_f64());
            facts.set("blurY", shadow.blur_y.to_f64());
            facts.set("angle", shadow.angle.to_f64().to_degrees());
            facts.set("distance", shadow.distance.to_f64());
            facts.set("strength", shadow.strength.to_f64());
            facts.set("quality", u32::from(shadow.num_passes()));
            facts.set("inner", shadow.is_inner());
            facts.set(
                "knockout",
                shadow.flags.contains(DropShadowFilterFlags::KNOCKOUT),
            );
            facts.set(
                "hideObject",
                !shadow
                    .flags
                    .contains(DropShadowFilterFlags::COMPOSITE_SOURCE),
            );
        }
        Filter::GlowFilter(glow) => {
            facts.set("type", "GlowFilter");
            set_color(&mut facts, "color", "alpha", glow.color);
            facts.set("blurX", glow.blur_x.to_f64());
            facts.set("blurY", glow.blur_y.to_f64());
            facts.set("strength", glow.strength.to_f64());
            facts.set("quality", u32::from(glow.num_passes()));
            facts.set("inner", glow.is_inner());
            facts.set("knockout", glow.flags.contains(GlowFilterFlags::KNOCKOUT));
        }
        Filter::BevelFilter(bevel) => {
            facts.set("type", "BevelFilter");
            set_color(&mut facts, "shadowColor", "shadowAlpha", bevel.shadow_color);
            set_color(
                &mut facts,
                "highlightColor",
                "highlightAlpha",
                bevel.highlight_color,
            );
            facts.set("blurX", bevel.blur_x.to_f64());
            facts.set("blurY", bevel.blur_y.to_f64());
            facts.set("angle", bevel.angle.to_f64().to_degrees());
            facts.set("distance", bevel.distance.to_f64());
            facts.set("strength", bevel.strength.to_f64());
            facts.set("quality", u32::from(bevel.num_passes()));
            let on_top = bevel.flags.contains(BevelFilterFlags::ON_TOP);
            facts.set("bevelType", bevel_type(on_top, bevel.is_inner()));
            facts.set("knockout", bevel.flags.contains(BevelFilterFlags::KNOCKOUT));
        }
        Filter::GradientGlowFilter(gradient) => {
            facts.set("type", "GradientGlowFilter");
            describe_gradient(gradient, &mut facts);
        }
        Filter::GradientBevelFilter(gradient) => {
            facts.set("type", "GradientBevelFilter");
            describe_gradient(gradient, &mut facts);
        }
        Filter::ConvolutionFilter(convolution) => {
            facts.set("type", "ConvolutionFilter");
            facts.set("matrixX", u32::from(convolution.num_matrix_cols));
            facts.set("matrixY", u32::from(convolution.num_matrix_rows));
            facts.set("matrix", numbers(&convolution.matrix));
            facts.set("divisor", f64::from(convolution.divisor));
            facts.set("bias", f64::from(convolution.bias));
            facts.set("preserveAlpha", convolution.is_preserve_alpha());
            facts.set("clamp", convolution.is_clamped());
            set_color(&mut facts, "color", "alpha", convolution.default_color);
        }
        Filter::ColorMatrixFilter(matrix) => {
            facts.set("type", "ColorMatrixFilter");
            facts.set("matrix", numbers(&matrix.matrix));
        }
    }
    facts
}

fn numbers(values: &[f32]) -> Vec<f64> {
    values.iter().map(|value| f64::from(*value)).collect()
}

fn set_color(facts: &mut Facts, color: &'static str, alpha: &'static str, value: swf::Color) {
    facts.set(color, rgb(value));
    facts.set(alpha, f64::from(value.a) / 255.0);
}

fn rgb(color: swf::Color) -> u32 {
    u32::from(color.r) << 16 | u32::from(color.g) << 8 | u32::from(color.b)
}

fn bevel_type(on_top: bool, is_inner: bool) -> &'static str {
    match (on_top, is_inner) {
        (true, _) => "full",
        (false, true) => "inner",
        (false, false) => "outer",
    }
}

fn describe_gradient(gradient: &GradientFilter, facts: &mut Facts) {
    let colors = &gradient.colors;
    facts.set(
        "colors",
        colors
            .iter()
            .map(|stop| rgb(stop.color).into())
            .collect::<Vec<f64>>(),
    );
    facts.set(
        "alphas",
        colors
            .iter()
            .map(|stop| f64::from(stop.color.a) / 255.0)
            .collect::<Vec<_>>(),
    );
    facts.set(
        "ratios",
        colors
            .iter()
            .map(|stop| stop.ratio.into())
            .collect::<Vec<f64>>(),
    );
    facts.set("blurX", gradient.blur_x.to_f64());
    facts.set("blurY", gradient.blur_y.to_f64());
    facts.set("angle", gradient.angle.to_f64().to_degrees());
    facts.set("distance", gradient.distance.to_f64());
    facts.set("strength", gradient.strength.to_f64());
    facts.set("quality", u32::from(gradient.num_passes()));
    let on_top = gradient.flags.contains(GradientFilterFlags::ON_TOP);
    facts.set("bevelType", bevel_type(on_top, gradient.is_inner()));
    facts.set(
        "knockout",
        gradient.flags.contains(GradientFilterFlags::KNOCKOUT),
    );
}
