//! The few files that pages fetch, part of the program, under addresses that change with their content.
//!
//! Whoever has such an address may keep the file for ever.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

macro_rules! assets {
    ($($name:literal: $kind:literal),+ $(,)?) => {
        const ASSETS: &[Asset] = &[$(Asset {
            name: $name,
            kind: $kind,
            bytes: include_bytes!(concat!("../assets/", $name)),
        }),+];
    };
}

assets! {
    "rodowod.css": "text/css; charset=utf-8",
    "htmx.min.js": "text/javascript; charset=utf-8",
    "app.js": "text/javascript; charset=utf-8",
    "passkey.js": "text/javascript; charset=utf-8",
    "mark.svg": "image/svg+xml",
    "lato-latin-400.woff2": "font/woff2",
    "lato-latin-700.woff2": "font/woff2",
    "lato-latin-ext-400.woff2": "font/woff2",
    "lato-latin-ext-700.woff2": "font/woff2",
}

/// Addresses in the order of `ASSETS`: `/assets/3f2a…/rodowod.css`.
static ADDRESSES: LazyLock<Vec<String>> =
    LazyLock::new(|| ASSETS.iter().map(|asset| format!("/assets/{}/{}", edition(), asset.name)).collect());

/// One mark for all files, since the style sheet names the fonts relative to itself: FNV-1a over all bytes.
fn edition() -> &'static str {
    static EDITION: LazyLock<String> = LazyLock::new(|| {
        let all = ASSETS.iter().flat_map(|asset| asset.bytes.iter());
        let mixed =
            all.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{mixed:016x}")
    });
    &EDITION
}

/// Where a page fetches the file.
pub fn address(name: &str) -> &'static str {
    let place = ASSETS.iter().position(|asset| asset.name == name);
    place.map_or("/assets/missing", |place| ADDRESSES[place].as_str())
}

pub async fn serve(Path((wanted, name)): Path<(String, String)>) -> Response {
    match ASSETS.iter().find(|asset| asset.name == name && wanted == edition()) {
        Some(asset) => {
            let headers =
                [(header::CONTENT_TYPE, asset.kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
            (headers, asset.bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
