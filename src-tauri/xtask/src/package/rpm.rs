//! A package for Fedora, openSUSE and their relatives, by `rpmbuild`, which finds out itself which libraries it needs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{About, release::Release, tree::Tree};
use crate::{command::capture, failure::Failure};

/// Packs a tree; gives the package's path.
pub(super) fn pack(
    about: &About,
    tree: &Tree,
    release: &Release,
    folder: &Path,
) -> Result<PathBuf, Failure> {
    let spec = tree.root().with_extension("spec");
    fs::write(&spec, description(about, tree, release)?).map_err(Failure::file(&spec))?;
    let work = tree.root().with_extension("rpm");
    let mut build = release.packing("rpmbuild");
    build.args(["-bb", "--define"]).arg(format!("_topdir {}", work.display()));
    build.arg("--define").arg(format!("_rpmdir {}", folder.display())).arg(&spec);
    capture(&mut build)?;
    fs::remove_file(&spec).map_err(Failure::file(&spec))?;
    fs::remove_dir_all(&work).map_err(Failure::file(&work))?;
    Ok(folder.join(format!("{}-{}.{}.rpm", about.name, release.name(), std::env::consts::ARCH)))
}

/// The tree is packed as it is: nothing is stripped, compressed or left out on the way.
/// Source: <https://rpm.org/docs/4.18.x/manual/spec.html>
fn description(about: &About, tree: &Tree, release: &Release) -> Result<String, Failure> {
    let root = tree.root().display();
    let files = tree.files()?;
    let mut files: Vec<String> =
        files.iter().map(|file| format!("/{}\n", file.display())).collect();
    let documents = Path::new("usr/share/doc").join(about.name);
    if tree.root().join(&documents).is_dir() {
        // A folder of its own, which goes with it.
        files.push(format!("%dir /{}\n", documents.display()));
    }
    Ok(format!(
        "%global debug_package %{{nil}}
%global _build_id_links none
%global __os_install_post %{{nil}}
%global _binary_payload w9.xzdio
%global _rpmfilename %%{{NAME}}-%%{{VERSION}}-%%{{RELEASE}}.%%{{ARCH}}.rpm
%global _buildhost lapak
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1
Name: {}
Version: {}
Release: {}
Summary: {}
License: (MIT OR Apache-2.0) AND OFL-1.1
Recommends: at-spi2-core
Recommends: xdg-utils

%description
{}

%install
cp -a '{root}/.' '%{{buildroot}}'

%files
%defattr(-,root,root)
{}",
        about.name,
        release.version,
        release.revision,
        about.summary,
        about.description,
        files.concat(),
    ))
}
