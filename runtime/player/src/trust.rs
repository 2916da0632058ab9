//! Certificates that a program trusts beside those of the system: `--trust FILE`.

use std::path::Path;

use airshim_net::TrustedCertificates;

/// Reads files of certificates in PEM.
///
/// # Errors
///
/// The first file that can't be used, and why.
pub(crate) fn read<'p>(
    files: impl IntoIterator<Item = &'p Path>,
) -> Result<TrustedCertificates, String> {
    let mut trusted = TrustedCertificates::default();
    for file in files {
        let unusable = |problem: String| format!("{}: {problem}", file.display());
        let pem = std::fs::read(file).map_err(|error| unusable(error.to_string()))?;
        if trusted.add_pem(&pem).map_err(unusable)? == 0 {
            return Err(unusable("there is no certificate in PEM in it".into()));
        }
    }
    Ok(trusted)
}
