//! Canonical XML: the one form of a piece of XML over which signatures are made (C14N 1.0 and 1.1, exclusive C14N 1.0).
//!
//! Invariant: what this does not render exactly it does not render at all, so that a doubt never looks like a match.

use std::cell::Cell;
use std::collections::{BTreeMap, HashSet};

use roxmltree::{Attribute, Document, Node, NodeId, ParsingOptions};

const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// Elements inside each other that are followed.
const DEPTH_MAX: usize = 200;

/// Bytes that are read, written and digested for one file, or one container, at most. An honest signature over the largest file
/// asks for part of it; whatever asks for more stays unchecked.
const WORK_MAX: u64 = 512 << 20;
/// Bytes of one canonical form: more than any file taken in here grows to, unless it was made to grow.
const RENDERED_MAX: usize = 64 << 20;
/// Elements and texts of a document that is looked at.
const NODES_MAX: u32 = 2_000_000;

/// What may still be spent on a file of somebody else.
pub(crate) struct Budget(Cell<u64>);

impl Budget {
    pub(crate) fn of_file() -> Self {
        Self(Cell::new(WORK_MAX))
    }

    /// None once everything is spent.
    pub(crate) fn spend(&self, bytes: usize) -> Option<()> {
        let left = self.0.get().checked_sub(bytes as u64);
        self.0.set(left.unwrap_or(0));
        left.map(drop)
    }
}

/// The tree of a text; none where it is no XML or has too many nodes.
pub(crate) fn parsed(text: &str) -> Option<Document<'_>> {
    let options = ParsingOptions { nodes_limit: NODES_MAX, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).ok()
}

/// How namespaces of the surroundings are taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Method {
    is_exclusive: bool,
    keeps_comments: bool,
    is_newer: bool,
    /// Prefixes that exclusive C14N treats as the inclusive one does; the empty one is the default namespace.
    prefixes: Vec<String>,
}

impl Method {
    /// What a signature uses where it names nothing.
    pub(crate) fn implied() -> Self {
        Self { is_exclusive: false, keeps_comments: false, is_newer: false, prefixes: Vec::new() }
    }

    /// A reference into the document at hand leaves comments out, whatever its form says (XMLDSig 4.4.3.3).
    pub(crate) fn without_comments(self) -> Self {
        Self { keeps_comments: false, ..self }
    }

    /// By its address; the element that names it may bring prefixes.
    pub(crate) fn named(node: Node<'_, '_>) -> Option<Self> {
        let address = node.attribute("Algorithm")?;
        let (address, keeps_comments) = match address.strip_suffix("WithComments") {
            Some(plain) => (plain.trim_end_matches('#'), true),
            None => (address.trim_end_matches('#'), false),
        };
        let method = Self { keeps_comments, ..Self::implied() };
        match address {
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" => Some(method),
            "http://www.w3.org/2006/12/xml-c14n11" => Some(Self { is_newer: true, ..method }),
            "http://www.w3.org/2001/10/xml-exc-c14n" => {
                let list = node.children().find(|child| child.tag_name().name() == "InclusiveNamespaces");
                let list = list.and_then(|list| list.attribute("PrefixList")).unwrap_or_default();
                let plain = |prefix: &str| if prefix == "#default" { String::new() } else { prefix.to_owned() };
                Some(Self {
                    is_exclusive: true,
                    prefixes: list.split_ascii_whitespace().map(plain).collect(),
                    ..method
                })
            }
            _ => None,
        }
    }
}

/// The piece under `node` without what lies under the nodes of `without`; nothing where it cannot be rendered exactly, or
/// for no more than is left to spend.
pub(crate) fn canonical(
    node: Node<'_, '_>,
    (method, budget): (&Method, &Budget),
    without: &HashSet<NodeId>,
) -> Option<Vec<u8>> {
    let text = node.document().input_text();
    let mut writer = Writer { method, budget, without, text, out: String::new() };
    if node.is_root() {
        writer.root(node)?;
    } else {
        writer.element(node, &BTreeMap::new(), (true, 0))?;
    }
    Some(writer.out.into_bytes())
}

struct Writer<'a> {
    method: &'a Method,
    budget: &'a Budget,
    without: &'a HashSet<NodeId>,
    text: &'a str,
    out: String,
}

/// Namespaces that the rendered ancestors declare: prefix and address.
type Declared = BTreeMap<String, String>;

impl<'a> Writer<'a> {
    /// The whole document: what stands beside its element comes on lines of its own.
    fn root(&mut self, root: Node<'_, '_>) -> Option<()> {
        let mut is_behind = false;
        for child in root.children() {
            if child.is_element() {
                self.element(child, &Declared::new(), (false, 0))?;
                is_behind = true;
            } else if child.is_pi() || child.is_comment() && self.method.keeps_comments {
                if is_behind {
                    self.out.push('\n');
                }
                self.other(child);
                if !is_behind {
                    self.out.push('\n');
                }
            }
        }
        Some(())
    }

    fn element(&mut self, node: Node<'_, '_>, declared: &Declared, (is_apex, depth): (bool, usize)) -> Option<()> {
        if self.without.contains(&node.id()) {
            return Some(());
        }
        if depth > DEPTH_MAX || self.out.len() > RENDERED_MAX {
            return None;
        }
        // Each element looks through all that is declared where it stands.
        self.budget.spend(node.namespaces().map(|one| one.uri().len() + 1).sum())?;
        let before = self.out.len();
        let name = self.name(node)?;
        let new = self.namespaces(node, name, declared);
        self.out.push('<');
        self.out.push_str(name);
        for (prefix, address) in &new {
            let colon = if prefix.is_empty() { "" } else { ":" };
            self.out.push_str(&format!(" xmlns{colon}{prefix}=\""));
            escape(&mut self.out, address, true);
            self.out.push('"');
        }
        for attribute in self.attributes(node, is_apex)? {
            self.out.push_str(&format!(" {}=\"", attribute.name));
            escape(&mut self.out, &attribute.value, true);
            self.out.push('"');
        }
        self.out.push('>');
        self.budget.spend(self.out.len() - before)?;
        let below: Declared;
        let declared = if new.is_empty() {
            declared
        } else {
            // What is copied for the element is work like what is written.
            self.budget.spend(declared.iter().map(|(prefix, address)| prefix.len() + address.len()).sum())?;
            below = declared.clone().into_iter().chain(new).collect();
            &below
        };
        for child in node.children() {
            if child.is_element() {
                self.element(child, declared, (false, depth + 1))?;
            } else {
                self.budget.spend(child.text().map_or(0, str::len))?;
                self.other(child);
            }
        }
        self.out.push_str(&format!("</{name}>"));
        Some(())
    }

    fn other(&mut self, node: Node<'_, '_>) {
        if let Some(instruction) = node.pi() {
            let value = instruction.value.filter(|value| !value.is_empty());
            let value = value.map(|value| format!(" {value}")).unwrap_or_default();
            self.out.push_str(&format!("<?{}{value}?>", instruction.target));
        } else if node.is_comment() {
            if self.method.keeps_comments {
                self.out.push_str(&format!("<!--{}-->", node.text().unwrap_or_default()));
            }
        } else {
            escape(&mut self.out, node.text().unwrap_or_default(), false);
        }
    }

    /// The name with its prefix, as it is written; the tree keeps the address of the namespace alone.
    fn name(&self, node: Node<'_, '_>) -> Option<&'a str> {
        let written = self.text.get(node.range())?.strip_prefix('<')?;
        let end = written.find(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '/' | '>'))?;
        written.get(..end)
    }

    /// What this element has to declare because no rendered ancestor does.
    fn namespaces(&self, node: Node<'_, '_>, name: &str, declared: &Declared) -> Declared {
        let in_scope: Declared = node
            .namespaces()
            .filter(|namespace| namespace.name() != Some("xml"))
            .map(|namespace| (namespace.name().unwrap_or_default().to_owned(), namespace.uri().to_owned()))
            .collect();
        let used: Vec<&str> = [name]
            .into_iter()
            .chain(node.attributes().filter_map(|attribute| self.text.get(attribute.range_qname())))
            .enumerate()
            // An attribute without a prefix is in no namespace; an element without one is in the default one.
            .filter_map(|(at, name)| name.split_once(':').map(|(prefix, _)| prefix).or((at == 0).then_some("")))
            .collect();
        let is_wanted = |prefix: &str| {
            !self.method.is_exclusive || used.contains(&prefix) || self.method.prefixes.iter().any(|one| one == prefix)
        };
        let mut new: Declared = in_scope
            .iter()
            .filter(|(prefix, address)| {
                is_wanted(prefix) && declared.get(*prefix).unwrap_or(&String::new()) != *address
            })
            .map(|(prefix, address)| (prefix.clone(), address.clone()))
            .collect();
        let is_undeclared = in_scope.get("").is_none_or(String::is_empty);
        if is_undeclared && is_wanted("") && declared.get("").is_some_and(|address| !address.is_empty()) {
            new.insert(String::new(), String::new());
        }
        new
    }

    /// In the order of the form: address of the namespace, then local name.
    fn attributes(&self, node: Node<'_, '_>, is_apex: bool) -> Option<Vec<Written>> {
        let mut found = Vec::new();
        for attribute in node.attributes() {
            found.push(self.written(attribute)?);
        }
        if is_apex && !self.method.is_exclusive {
            for above in node.ancestors().skip(1) {
                for attribute in above.attributes().filter(|attribute| attribute.namespace() == Some(XML)) {
                    let one = self.written(attribute)?;
                    if self.method.is_newer && one.local == "base" {
                        // C14N 1.1 joins the addresses; that is not done here.
                        return None;
                    }
                    let is_left_behind = self.method.is_newer && one.local == "id";
                    if !is_left_behind && !found.iter().any(|known| known.name == one.name) {
                        found.push(one);
                    }
                }
            }
        }
        found.sort();
        Some(found)
    }

    fn written(&self, attribute: Attribute<'_, '_>) -> Option<Written> {
        Some(Written {
            address: attribute.namespace().unwrap_or_default().to_owned(),
            local: attribute.name().to_owned(),
            name: self.text.get(attribute.range_qname())?.to_owned(),
            value: attribute.value().to_owned(),
        })
    }
}

/// An attribute; the order of the fields is the order of the form.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Written {
    address: String,
    local: String,
    name: String,
    value: String,
}

fn escape(out: &mut String, text: &str, is_attribute: bool) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' if !is_attribute => out.push_str("&gt;"),
            '"' if is_attribute => out.push_str("&quot;"),
            '\t' if is_attribute => out.push_str("&#x9;"),
            '\n' if is_attribute => out.push_str("&#xA;"),
            '\r' => out.push_str("&#xD;"),
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::*;

    fn method(name: &str, prefixes: &str) -> Method {
        let xml = format!(
            r#"<a Algorithm="{name}"><e:InclusiveNamespaces xmlns:e="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="{prefixes}"/></a>"#
        );
        Method::named(Document::parse(&xml).unwrap().root_element()).unwrap()
    }

    const INCLUSIVE: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

    fn form(xml: &str, id: Option<&str>, method: &Method) -> String {
        let document = Document::parse(xml).unwrap();
        let node = id.map_or(document.root(), |id| {
            document.descendants().find(|node| node.attribute("Id") == Some(id)).unwrap()
        });
        String::from_utf8(canonical(node, (method, &Budget::of_file()), &HashSet::new()).unwrap()).unwrap()
    }

    #[test]
    fn documents_take_the_form_of_the_recommendation() {
        // Beginnings and ends, attributes, empty elements, entities, instructions and comments, as its examples have them.
        let rows = [
            (
                "<?xml version=\"1.0\"?>\n\n<?xml-stylesheet   href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n\n<doc>Hello, world!<!-- Comment 1 --></doc>\n\n<?pi-without-data     ?>\n\n<!-- Comment 2 -->\n",
                "<?xml-stylesheet href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n<doc>Hello, world!</doc>\n<?pi-without-data?>",
            ),
            (
                "<doc><e1   /><e3   name = \"elem3\"   id=\"elem3\"   /><e5 a:attr=\"out\" b:attr=\"sorted\" attr2=\"all\" attr=\"I'm\" xmlns:b=\"http://www.ietf.org\" xmlns:a=\"http://www.w3.org\" xmlns=\"http://example.org\"/><e6 xmlns=\"\" xmlns:a=\"http://www.w3.org\"><e7 xmlns=\"http://www.ietf.org\"><e8 xmlns=\"\" xmlns:a=\"http://www.w3.org\"/></e7></e6></doc>",
                "<doc><e1></e1><e3 id=\"elem3\" name=\"elem3\"></e3><e5 xmlns=\"http://example.org\" xmlns:a=\"http://www.w3.org\" xmlns:b=\"http://www.ietf.org\" attr=\"I'm\" attr2=\"all\" b:attr=\"sorted\" a:attr=\"out\"></e5><e6 xmlns:a=\"http://www.w3.org\"><e7 xmlns=\"http://www.ietf.org\"><e8 xmlns=\"\"></e8></e7></e6></doc>",
            ),
            (
                "<doc><text>First line&#x0d;&#10;Second line</text><value>&#x32;</value><compute><![CDATA[value>\"0\" && value<\"10\" ?\"valid\":\"error\"]]></compute><norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; '/></doc>",
                "<doc><text>First line&#xD;\nSecond line</text><value>2</value><compute>value&gt;\"0\" &amp;&amp; value&lt;\"10\" ?\"valid\":\"error\"</compute><norm attr=\" '    &#xD;&#xA;&#x9;   ' \"></norm></doc>",
            ),
        ];
        for (xml, expected) in rows {
            assert_eq!(form(xml, None, &Method::implied()), expected);
        }
        let commented = method(&format!("{INCLUSIVE}#WithComments"), "");
        assert_eq!(form("<a><!-- b --></a>\n<!--c-->", None, &commented), "<a><!-- b --></a>\n<!--c-->");
    }

    #[test]
    fn a_piece_takes_its_surroundings_along_or_leaves_them() {
        let xml = r#"<n0:local xmlns:n0="foo:bar" xmlns:n3="ftp://example.org" xml:lang="pl"><n1:elem2 Id="x" xmlns:n1="http://example.net" xml:space="preserve"><n3:stuff/></n1:elem2></n0:local>"#;
        let inclusive = r#"<n1:elem2 xmlns:n0="foo:bar" xmlns:n1="http://example.net" xmlns:n3="ftp://example.org" Id="x" xml:lang="pl" xml:space="preserve"><n3:stuff></n3:stuff></n1:elem2>"#;
        let exclusive = r#"<n1:elem2 xmlns:n1="http://example.net" Id="x" xml:space="preserve"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>"#;
        let with = r#"<n1:elem2 xmlns:n0="foo:bar" xmlns:n1="http://example.net" Id="x" xml:space="preserve"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>"#;
        assert_eq!(form(xml, Some("x"), &method(INCLUSIVE, "")), inclusive);
        assert_eq!(form(xml, Some("x"), &method(EXCLUSIVE, "")), exclusive);
        assert_eq!(form(xml, Some("x"), &method(EXCLUSIVE, "n0")), with);
    }

    #[test]
    fn what_cannot_be_rendered_exactly_is_not_rendered() {
        let deep = format!("{}{}", "<a>".repeat(DEPTH_MAX + 2), "</a>".repeat(DEPTH_MAX + 2));
        let document = Document::parse(&deep).unwrap();
        let form = |node: Node<'_, '_>, method: &Method| canonical(node, (method, &Budget::of_file()), &HashSet::new());
        assert_eq!(form(document.root(), &Method::implied()), None);
        let based = Document::parse(r#"<a xml:base="http://example.org/"><b Id="x"/></a>"#).unwrap();
        let piece = based.descendants().find(|node| node.attribute("Id").is_some()).unwrap();
        assert_eq!(form(piece, &method("http://www.w3.org/2006/12/xml-c14n11", "")), None);
        assert!(form(piece, &method(INCLUSIVE, "")).is_some());
    }

    #[test]
    fn what_costs_more_than_is_left_is_not_rendered() {
        // An address of a namespace that exclusive C14N writes again for each element.
        let address = "x".repeat(200_000);
        let xml = format!(r#"<a xmlns:b="{address}">{}</a>"#, "<b:c/>".repeat(1_000));
        let document = Document::parse(&xml).unwrap();
        let exclusive = method(EXCLUSIVE, "");
        assert_eq!(canonical(document.root(), (&exclusive, &Budget::of_file()), &HashSet::new()), None);
        let budget = Budget::of_file();
        assert!(canonical(document.root(), (&method(INCLUSIVE, ""), &budget), &HashSet::new()).is_some());
        assert!(budget.spend(usize::try_from(WORK_MAX).unwrap()).is_none(), "what was spent is gone");
        assert!(parsed(&format!("<a>{}</a>", "<b/>".repeat(NODES_MAX as usize))).is_none());
    }
}
