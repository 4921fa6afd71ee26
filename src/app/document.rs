//! The HTML document around a page, with the nonce of its scripts.

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::{Html, MetaTags, provide_meta_context};
use leptos_router::components::Router;
use platform::{
    http::Assets,
    viewer::{Theme, Viewer},
};
use ui::{MAIN, gallery::Gallery, layout::Link};

use crate::{Root, views::links};

/// A page, and the script that brings its islands to life.
#[component]
pub fn Document(assets: Assets) -> impl IntoView {
    view! { <Frame assets><Root/></Frame> }
}

/// The gallery of components.
#[component]
pub fn GalleryDocument(assets: Assets) -> impl IntoView {
    provide_meta_context();
    let viewer = Viewer::establish();
    let theme = (viewer.theme != Theme::System).then(|| viewer.theme.code());
    let link = |link: Link| view! { <li><a href=link.href>{link.label}</a></li> };
    let links = links().into_iter().map(link).collect_view();
    view! {
        <Frame assets>
            <Html attr:lang=viewer.lang.code() attr:data-kern-theme=theme/>
            <Router>
                <div class="al-shell"><main class="al-main" id=MAIN tabindex="-1"><div class="al-wrap"><Gallery/></div></main>
                <footer class="al-foot"><ul>{links}</ul></footer></div>
            </Router>
        </Frame>
    }
}

#[component]
fn Frame(assets: Assets, children: Children) -> impl IntoView {
    // Only islands are hydrated; the rest of the page carries nothing for the browser.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    provide_context(assets.clone());
    let start = format!(
        "import('{}').then(m=>m.default({{module_or_path:'{}'}}).then(()=>{{m.start(m);document.documentElement.dataset.alive=''}}))",
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
            <body>{children()}</body>
        </html>
    }
}
