//! The one table of routes. Each line says what a caller needs, and a test calls every line without it.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, on};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::pages::{
    account, accountability, addressed, administration, bulk, calculators, calendar, checklists, documents, door,
    emergency, erase, export, factor, files, form, history, import, institutions, overview, paper, past, persons,
    proof, provider, public, record, records, report, report_breach, sample, second_factor, setup, sign_in, signing,
    statements, step, today, unlock,
};
use crate::{Web, api, assets, error, security};

/// Largest form taken in, in bytes: a record with every text at its limit fits.
const FORM_MAX: usize = 4 << 20;
/// Largest upload of a table, with the frame that a browser puts around it.
const UPLOAD_MAX: usize = rodowod_engine::imports::FILE_MAX + (64 << 10);
/// Largest file for a record, with its frame.
const FILE_UPLOAD_MAX: usize = rodowod_engine::files::FILE_MAX + (64 << 10);

/// Largest form of somebody without an account, in bytes.
const PUBLIC_FORM_MAX: usize = 64 << 10;
/// Largest logo, with its frame.
const LOGO_UPLOAD_MAX: usize = rodowod_engine::logo::BYTES_MAX + (64 << 10);

/// What a caller must bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    Nothing,
    Session,
    Token,
}

pub struct Route {
    pub method: MethodFilter,
    pub path: &'static str,
    pub needs: Needs,
    handler: MethodRouter<Arc<Web>>,
}

fn get<H: Handler<T, Arc<Web>>, T: 'static>(needs: Needs, path: &'static str, handler: H) -> Route {
    Route { method: MethodFilter::GET, path, needs, handler: on(MethodFilter::GET, handler) }
}

fn post<H: Handler<T, Arc<Web>>, T: 'static>(needs: Needs, path: &'static str, handler: H) -> Route {
    Route { method: MethodFilter::POST, path, needs, handler: on(MethodFilter::POST, handler) }
}

fn put<H: Handler<T, Arc<Web>>, T: 'static>(needs: Needs, path: &'static str, handler: H) -> Route {
    Route { method: MethodFilter::PUT, path, needs, handler: on(MethodFilter::PUT, handler) }
}

fn delete<H: Handler<T, Arc<Web>>, T: 'static>(needs: Needs, path: &'static str, handler: H) -> Route {
    Route { method: MethodFilter::DELETE, path, needs, handler: on(MethodFilter::DELETE, handler) }
}

impl Route {
    fn takes(mut self, bytes: usize) -> Self {
        self.handler = self.handler.layer(DefaultBodyLimit::max(bytes));
        self
    }
}

/// Every address of the program.
pub fn table() -> Vec<Route> {
    let mut all = open_routes();
    all.extend(page_routes());
    all.extend(office_routes());
    all.extend(policy_routes());
    all.extend(api_routes());
    all
}

fn open_routes() -> Vec<Route> {
    use Needs::{Nothing, Session};
    vec![
        get(Nothing, "/healthz", healthz),
        get(Nothing, "/readyz", readyz),
        get(Nothing, "/assets/{edition}/{name}", assets::serve),
        get(Nothing, "/sign-in", sign_in::show),
        post(Nothing, "/sign-in", sign_in::enter),
        get(Session, "/sign-in/factor", factor::show),
        post(Nothing, "/sign-in/factor", factor::enter),
        post(Nothing, "/sign-in/factor/offer", factor::offer),
        post(Nothing, "/sign-in/factor/passkey", factor::enter_by_passkey),
        get(Nothing, "/sign-in/provider/{slug}", provider::depart),
        get(Nothing, "/sign-in/provider/{slug}/callback", provider::arrive),
        get(Nothing, "/emergency", emergency::show),
        post(Nothing, "/emergency", emergency::enter),
        get(Nothing, "/proof/{institution}/{mark}", paper::show),
        get(Nothing, "/proof/{institution}/{mark}/proof.txt", paper::download),
        get(Nothing, "/calendar/{slug}/{feed}", calendar::feed),
        get(Nothing, "/public/{slug}", public::show),
        get(Nothing, "/public/{slug}/logo", public::logo),
        get(Nothing, "/public/{slug}/clauses/{number}", public::clause),
        get(Nothing, "/public/{slug}/notice", public::notice),
        get(Nothing, "/public/{slug}/accessibility", public::accessibility),
        get(Nothing, "/public/{slug}/request", public::request::show),
        post(Nothing, "/public/{slug}/request", public::request::send).takes(PUBLIC_FORM_MAX),
        get(Nothing, "/public/{slug}/confirm/{token}", public::request::ask),
        post(Nothing, "/public/{slug}/confirm", public::request::confirm).takes(PUBLIC_FORM_MAX),
        get(Nothing, "/api/v1/openapi.json", api::openapi::show),
    ]
}

fn page_routes() -> Vec<Route> {
    use Needs::Session;
    vec![
        get(Session, "/", today::show),
        get(Session, "/registers/{register}", records::show),
        get(Session, "/registers/{register}/new", form::blank),
        post(Session, "/registers/{register}/new", form::enter),
        get(Session, "/registers/{register}/import", import::show),
        post(Session, "/registers/{register}/import", import::read).takes(UPLOAD_MAX),
        get(Session, "/registers/{register}/import/{ticket}", import::preview),
        post(Session, "/registers/{register}/import/{ticket}", import::confirm),
        get(Session, "/registers/{register}/print.pdf", documents::register),
        get(Session, "/registers/{register}/sign", signing::register::show),
        post(Session, "/registers/{register}/sign", signing::register::sign),
        get(Session, "/registers/{register}/signed", signing::register::list),
        get(Session, "/registers/{register}/signed/{file}", signing::register::open),
        post(Session, "/registers/{register}/signed/{file}/remove", signing::register::remove),
        get(Session, "/registers/{register}/as-of", past::show),
        post(Session, "/registers/{register}/as-of", past::download),
        get(Session, "/registers/{register}/bulk", bulk::show),
        post(Session, "/registers/{register}/bulk", bulk::take),
        get(Session, "/registers/{register}/export", export::show),
        post(Session, "/registers/{register}/export", export::download),
        get(Session, "/registers/{register}/{number}", record::show),
        get(Session, "/registers/{register}/{number}/edit", form::filled),
        post(Session, "/registers/{register}/{number}/edit", form::save),
        get(Session, "/registers/{register}/{number}/moves/{step}", step::show),
        post(Session, "/registers/{register}/{number}/moves/{step}", step::take),
        get(Session, "/registers/{register}/{number}/history", history::show),
        get(Session, "/registers/{register}/{number}/proof", proof::show),
        get(Session, "/registers/{register}/{number}/proof.txt", proof::download),
        get(Session, "/registers/{register}/{number}/documents/{document}", documents::record),
        get(Session, "/registers/{register}/{number}/sign/{document}", signing::show),
        post(Session, "/registers/{register}/{number}/sign/{document}", signing::sign),
        get(Session, "/registers/{register}/{number}/files/{file}/signatures", signing::check),
        get(Session, "/registers/{register}/{number}/files", files::show),
        post(Session, "/registers/{register}/{number}/files", files::attach).takes(FILE_UPLOAD_MAX),
        get(Session, "/registers/{register}/{number}/files/{file}", files::open),
        post(Session, "/registers/{register}/{number}/files/{file}/remove", files::remove),
        get(Session, "/registers/{register}/{number}/erase", erase::show),
        post(Session, "/registers/{register}/{number}/erase", erase::erase),
    ]
}

fn office_routes() -> Vec<Route> {
    use Needs::Session;
    vec![
        post(Session, "/sign-out", sign_in::leave),
        get(Session, "/unlock", unlock::show),
        post(Session, "/unlock", unlock::open),
        get(Session, "/unlock/form", unlock::offer),
        post(Session, "/unlock/form", unlock::send),
        post(Session, "/lock", unlock::close),
        post(Session, "/presence", unlock::presence),
        get(Session, "/institutions", institutions::show),
        post(Session, "/institutions", institutions::choose),
        get(Session, "/account", account::show),
        get(Session, "/account/statements", statements::show),
        post(Session, "/account/statements/{statement}", statements::make),
        get(Session, "/account/calendar", calendar::show),
        post(Session, "/account/calendar", calendar::issue),
        post(Session, "/account/calendar/stop", calendar::stop),
        get(Session, "/account/password", account::password),
        post(Session, "/account/password", account::change_password),
        post(Session, "/account/appearance", account::appearance),
        get(Session, "/account/second-factor", second_factor::show),
        get(Session, "/account/second-factor/app", second_factor::app),
        post(Session, "/account/second-factor/app", second_factor::begin_app),
        post(Session, "/account/second-factor/app/confirm", second_factor::confirm_app),
        post(Session, "/account/second-factor/recovery", second_factor::recovery),
        post(Session, "/account/second-factor/passkey", second_factor::add_passkey),
        post(Session, "/account/second-factor/passkey/offer", second_factor::offer_passkey),
        post(Session, "/account/second-factor/{factor}/remove", second_factor::remove),
        post(Session, "/account/sessions/others/end", account::end_others),
        post(Session, "/account/sessions/{session}/end", account::end_session),
        get(Session, "/overview", overview::show),
        get(Session, "/overview/{chart}/{part}", overview::list),
        get(Session, "/report", report::show),
        post(Session, "/report", report::print),
        get(Session, "/documents", documents::show),
        get(Session, report_breach::ADDRESS, report_breach::show),
        post(Session, report_breach::ADDRESS, report_breach::hand_in),
        get(Session, door::ADDRESS, door::show),
        post(Session, "/pickups/door/{number}", door::check),
        get(Session, persons::ADDRESS, persons::show),
        post(Session, persons::ADDRESS, persons::keep),
        get(Session, "/persons/requests/{number}", persons::held::show),
        post(Session, "/persons/requests/{number}", persons::held::settle),
        post(Session, "/persons/requests/{number}/export", persons::held::export),
        get(Session, "/persons/requests/{number}/disclosures.pdf", persons::held::disclosures),
        get(Session, "/documents/{document}", documents::policy),
        get(Session, "/calculators", calculators::first),
        get(Session, "/calculators/{name}", calculators::show),
        post(Session, "/calculators/{name}", calculators::answer),
        get(Session, "/administration", administration::show),
        get(Session, "/administration/institution", administration::institution::show),
        post(Session, "/administration/institution", administration::institution::save),
        post(Session, "/administration/institution/logo", administration::institution::save_logo)
            .takes(LOGO_UPLOAD_MAX),
        get(Session, "/administration/institution/logo", administration::institution::logo),
        get(Session, "/administration/public-page", administration::public_page::show),
        post(Session, "/administration/public-page", administration::public_page::save),
        get(Session, "/administration/numbering", administration::numbering::show),
        post(Session, "/administration/numbering", administration::numbering::save),
        get(Session, "/administration/accounts", administration::accounts::show),
        post(Session, "/administration/accounts", administration::accounts::create),
        post(Session, "/administration/accounts/{account}/{act}", administration::accounts::act),
        get(Session, "/administration/sign-in", administration::sign_in::show),
        post(Session, "/administration/sign-in", administration::sign_in::save),
        get(Session, "/administration/provider", administration::provider::show),
        post(Session, "/administration/provider", administration::provider::save),
        post(Session, "/administration/provider/links/{account}", administration::provider::link),
        post(Session, "/administration/provider/links/{account}/remove", administration::provider::unlink),
        get(Session, "/administration/access", administration::access::show),
        post(Session, "/administration/access", administration::access::save),
        get(Session, "/administration/watch", administration::watch::show),
        post(Session, "/administration/watch/export", administration::watch::take_out),
        get(Session, "/administration/emergency", administration::emergency::show),
        post(Session, "/administration/emergency", administration::emergency::seal),
        get(Session, "/administration/emergency/{number}", administration::emergency::one),
        post(Session, "/administration/emergency/{number}/end", administration::emergency::end),
        post(Session, "/administration/emergency/{number}/review", administration::emergency::review),
        get(Session, "/administration/log", administration::log::show),
        post(Session, "/administration/log/verify", administration::log::verify),
        get(Session, "/administration/jobs", administration::jobs::show),
        post(Session, "/administration/jobs/{job}/retry", administration::jobs::retry),
    ]
}

/// The policy: how it stands, and what shows it.
fn policy_routes() -> Vec<Route> {
    use Needs::{Session, Token};
    vec![
        get(Session, "/setup", setup::show),
        get(Session, "/setup/left", setup::left),
        get(Session, "/setup/{step}", setup::step),
        post(Session, "/setup/{step}", setup::save),
        get(Token, "/api/v1/institutions/{slug}/setup", api::setup::show),
        put(Token, "/api/v1/institutions/{slug}/setup/{step}", api::setup::take),
        get(Session, "/accountability", accountability::show),
        get(Session, "/accountability/tour", accountability::tour::show),
        get(Session, "/accountability/evidence", accountability::evidence::show),
        post(Session, "/accountability/evidence", accountability::evidence::download),
        get(Session, "/accountability/parameters", accountability::parameters::show),
        post(Session, "/accountability/parameters", accountability::parameters::adopt),
        post(Session, "/accountability/parameters/compare", accountability::parameters::compare),
        get(Session, "/accountability/parameters.toml", accountability::parameters::download),
        get(Token, "/api/v1/institutions/{slug}/policy", api::controls::policy),
        put(Token, "/api/v1/institutions/{slug}/policy", api::controls::adopt),
        get(Session, "/accountability/{control}", accountability::control::show),
        post(Session, "/accountability/{control}/waive", accountability::control::waive),
        post(Session, "/accountability/{control}/lift", accountability::control::lift),
        get(Session, "/addressed", addressed::show),
        get(Session, "/addressed/{register}/{number}", addressed::one),
        post(Session, "/addressed/{register}/{number}", addressed::answer),
        get(Session, "/checklists", checklists::show),
        post(Session, "/checklists", checklists::confirm),
        get(Session, sample::ADDRESS, sample::show),
        post(Session, sample::ADDRESS, sample::draw),
        get(Session, "/checklists/{list}", checklists::one),
        get(Token, "/api/v1/institutions/{slug}/checklists", api::controls::duties),
        post(Token, "/api/v1/institutions/{slug}/checklists/{list}", api::controls::acknowledge),
        get(Token, "/api/v1/institutions/{slug}/controls", api::controls::list),
        get(Token, "/api/v1/institutions/{slug}/controls/{control}", api::controls::show),
        put(Token, "/api/v1/institutions/{slug}/controls/{control}/waiver", api::controls::waive),
        delete(Token, "/api/v1/institutions/{slug}/controls/{control}/waiver", api::controls::lift),
        get(Token, "/api/v1/institutions/{slug}/standing", api::controls::trend),
    ]
}

fn api_routes() -> Vec<Route> {
    use Needs::Token;
    vec![
        get(Token, "/api/v1/institutions", api::institutions),
        get(Token, "/api/v1/institutions/{slug}/registers", api::registers::list),
        get(Token, "/api/v1/institutions/{slug}/registers/{register}", api::registers::show),
        get(Token, "/api/v1/institutions/{slug}/registers/{register}/records", api::records::list),
        post(Token, "/api/v1/institutions/{slug}/registers/{register}/records", api::records::enter),
        get(Token, "/api/v1/institutions/{slug}/registers/{register}/records/{number}", api::records::show),
        put(Token, "/api/v1/institutions/{slug}/registers/{register}/records/{number}", api::records::save),
        post(
            Token,
            "/api/v1/institutions/{slug}/registers/{register}/records/{number}/moves/{step}",
            api::records::take,
        ),
        get(Token, "/api/v1/institutions/{slug}/registers/{register}/records/{number}/history", api::records::history),
        get(Token, "/api/v1/institutions/{slug}/registers/{register}/records/{number}/proof", api::records::proof),
        get(Token, "/api/v1/institutions/{slug}/registers/{register}/records/{number}/files", api::files::list),
        post(Token, "/api/v1/institutions/{slug}/registers/{register}/records/{number}/files", api::files::attach)
            .takes(FILE_UPLOAD_MAX),
        get(Token, "/api/v1/institutions/{slug}/registers/{register}/records/{number}/files/{file}", api::files::open),
        delete(
            Token,
            "/api/v1/institutions/{slug}/registers/{register}/records/{number}/files/{file}",
            api::files::remove,
        ),
        get(Token, "/api/v1/institutions/{slug}/documents", api::documents::list),
        get(Token, "/api/v1/institutions/{slug}/documents/{code}", api::documents::print),
        get(Token, "/api/v1/institutions/{slug}/pickups/door", api::acts::door),
        post(Token, "/api/v1/institutions/{slug}/pickups/{number}/checks", api::acts::check),
        post(Token, "/api/v1/institutions/{slug}/breach-notes", api::acts::note_breach),
        get(Token, "/api/v1/institutions/{slug}/persons", api::persons::find),
        get(Token, "/api/v1/institutions/{slug}/persons/requests/{number}", api::persons::held),
        put(Token, "/api/v1/institutions/{slug}/persons/requests/{number}", api::persons::keep),
        post(Token, "/api/v1/institutions/{slug}/persons/requests/{number}/export", api::persons::export),
        get(Token, "/api/v1/institutions/{slug}/today", api::today),
        get(Token, "/api/v1/institutions/{slug}/checkpoint", api::checkpoint),
    ]
}

/// The whole program as a service. Layers from the inside out: size, panics, origin, compression, faults, headers.
pub fn app(web: Arc<Web>) -> Router {
    let mut router = Router::new();
    for route in table() {
        router = router.route(route.path, route.handler);
    }
    router
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(DefaultBodyLimit::max(FORM_MAX))
        .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
        .layer(from_fn_with_state(Arc::clone(&web), security::same_site))
        .layer(from_fn_with_state(Arc::clone(&web), error::explain))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(Arc::clone(&web), security::headers))
        .layer(from_fn(timed))
        .with_state(web)
}

/// Says in the log how long the server took, and with what result.
async fn timed(request: axum::extract::Request, next: axum::middleware::Next) -> Response {
    let started = std::time::Instant::now();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let response = next.run(request).await;
    let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
    tracing::debug!(%method, path, status = response.status().as_u16(), milliseconds, "answered");
    response
}

async fn healthz() -> &'static str {
    "ok\n"
}

async fn readyz(axum::extract::State(web): axum::extract::State<Arc<Web>>) -> Result<&'static str, error::Fault> {
    web.engine.db.ping().await.map_err(anyhow::Error::from)?;
    Ok("ready\n")
}
