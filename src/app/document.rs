//! The HTML document around a page, with the nonce of its scripts.

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;
use platform::http::Assets;

use crate::Root;

/// A whole page.
#[component]
pub fn Document(assets: Assets) -> impl IntoView {
    let start = format!(
        "import('{}').then(m=>m.default({{module_or_path:'{}'}}).then(()=>{{m.hydrate();document.documentElement.dataset.hydrated=''}}))",
        assets.js, assets.wasm
    );
    view! {
        <!DOCTYPE html>
        <html>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <link rel="preload" href="/fonts/fira-sans-400.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=assets.css/>
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml"/>
                <script r#type="module" nonce=use_nonce() inner_html=start></script>
                <MetaTags/>
            </head>
            <body><Root/></body>
        </html>
    }
}
