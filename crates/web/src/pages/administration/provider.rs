//! The institution's provider for signing in: its settings, what to write down at the provider, and whose account is linked.

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Problem;
use rodowod_domain::sign_in::{DOMAINS_MAX, Linking, Provider};
use rodowod_engine::accounts::provider::{self, Link, LinkView, ProviderView};

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::provider::callback;
use crate::pages::second_factor::site;
use crate::pages::see;
use crate::view::form::Choice;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

/// Letters of a line taken in.
const LINE_MAX: usize = 500;

#[derive(Template)]
#[template(path = "provider.html")]
pub struct ProviderPage {
    pub shell: Shell,
    pub provider: Provider,
    pub domains: String,
    pub has_secret: bool,
    pub linking: Vec<Choice>,
    /// The settings are the controller's; whoever looks after accounts links them.
    pub may_set: bool,
    /// What is written down at the provider.
    pub callback: String,
    /// The address that opens the provider at once, for handing out.
    pub address: String,
    pub links: Vec<LinkShown>,
    pub problems: Vec<(String, String)>,
    /// What was typed for which account, and why it was refused.
    pub refused: Option<(i64, String, String)>,
}

pub struct LinkShown {
    pub account: i64,
    pub name: String,
    pub login: String,
    pub address: String,
    pub state: String,
    pub is_linked: bool,
}

pub async fn show(visit: Visit, headers: HeaderMap) -> Answer {
    visit.administers()?;
    render(&page(&visit, &headers).await?)
}

async fn page(visit: &Visit, headers: &HeaderMap) -> Result<ProviderPage, Fault> {
    let ProviderView { provider, has_secret } = provider::provider(visit.engine(), &visit.by).await?;
    let links = provider::links(visit.engine(), &visit.by).await?;
    let (origin, slug) = (site(&visit.web, headers).origin, &visit.by.institution.slug);
    Ok(ProviderPage {
        shell: visit.titled("administration-provider"),
        domains: provider.domains.join(", "),
        linking: choices(visit, provider.linking),
        provider,
        has_secret,
        may_set: visit.by.may(Power::Administer, On::Rules).is_ok(),
        callback: callback(&origin, slug),
        address: format!("{origin}/sign-in/provider/{slug}"),
        links: links.into_iter().map(|link| shown(visit, link)).collect(),
        problems: Vec::new(),
        refused: None,
    })
}

fn choices(visit: &Visit, chosen: Linking) -> Vec<Choice> {
    let choice = |linking: Linking| Choice {
        id: format!("linking-{}", linking.name()),
        value: linking.name().to_owned(),
        label: visit.text.get(&format!("provider-linking-{}", linking.name())).into_owned(),
        chosen: linking == chosen,
    };
    Linking::ALL.map(choice).into()
}

fn shown(visit: &Visit, view: LinkView) -> LinkShown {
    let state = match &view.link {
        Link::None => visit.text.get("provider-link-none").into_owned(),
        Link::Waiting => visit.text.get("provider-link-waiting").into_owned(),
        Link::Bound { used_at: None } => visit.text.get("provider-link-bound").into_owned(),
        Link::Bound { used_at: Some(at) } => {
            visit.text.with("provider-link-used", &[("at", time::short_instant(*at).into())])
        }
    };
    let is_linked = view.link != Link::None;
    LinkShown { account: view.account, name: view.name, login: view.login, address: view.email, state, is_linked }
}

pub async fn save(headers: HeaderMap, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    let line = |name: &str| posted.first(name).trim().chars().take(LINE_MAX).collect::<String>();
    let domains = line("domains").to_lowercase();
    let named = domains.split([',', ';', ' ']).map(|domain| domain.trim().trim_start_matches('@'));
    let provider = Provider {
        is_on: posted.has("is_on"),
        name: line("name"),
        issuer: line("issuer"),
        client_id: line("client_id"),
        domains: named.filter(|domain| !domain.is_empty()).take(DOMAINS_MAX + 1).map(str::to_owned).collect(),
        linking: Linking::from_name(posted.first("linking")).unwrap_or_default(),
        asks_anew: posted.has("asks_anew"),
    };
    let secret = posted.first("secret").trim();
    let problems = provider::save_provider(visit.engine(), &visit.by, provider.clone(), secret).await?;
    if problems.is_empty() {
        return see("/administration/provider?done=saved");
    }
    let linking = choices(visit, provider.linking);
    let problems = said(visit, &problems);
    refuse(&ProviderPage { provider, domains, linking, problems, ..page(visit, &headers).await? })
}

fn said(visit: &Visit, problems: &[Problem]) -> Vec<(String, String)> {
    problems.iter().map(|problem| (problem.field.clone(), visit.text.problem(problem))).collect()
}

pub async fn link(Path(account): Path<i64>, headers: HeaderMap, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    let address: String = posted.first("address").trim().chars().take(LINE_MAX).collect();
    let problems = provider::link(visit.engine(), &visit.by, account, &address).await?;
    let Some(problem) = problems.first() else { return see("/administration/provider?done=account-linked") };
    let refused = Some((account, address, visit.text.problem(problem)));
    refuse(&ProviderPage { refused, ..page(visit, &headers).await? })
}

pub async fn unlink(Path(account): Path<i64>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    provider::unlink(visit.engine(), &visit.by, account).await?;
    see("/administration/provider?done=account-unlinked")
}

#[cfg(test)]
pub fn sample(shell: Shell) -> ProviderPage {
    let choice = |chosen| Choice { id: format!("l-{chosen}"), value: "named".into(), label: "ręcznie".into(), chosen };
    let link = |account, is_linked| LinkShown {
        account,
        name: "\"><script>".into(),
        login: "dyrektor".into(),
        address: "a@szkola.example".into(),
        state: "powiązane".into(),
        is_linked,
    };
    let provider =
        Provider { name: "\"><script>".into(), issuer: "\">".into(), asks_anew: true, ..Provider::default() };
    ProviderPage {
        shell,
        provider,
        domains: "szkola.example".into(),
        has_secret: true,
        may_set: true,
        linking: vec![choice(true), choice(false)],
        callback: "https://rodo.example/x".into(),
        address: "https://rodo.example/y".into(),
        links: vec![link(1, true), link(2, false)],
        problems: vec![("issuer".into(), "nie odpowiada".into())],
        refused: Some((2, "x".into(), "zajęty".into())),
    }
}
