//! What a reference of an XML signature asks to be done before the digest: leave the signature out, unpack, take the
//! canonical form. Any other transform leaves the reference unchecked.

use std::collections::HashSet;

use roxmltree::{Node, NodeId};

use crate::canonical::{Budget, Method, canonical, parsed};
use crate::xades::{DSIG, text, unpacked, words};

/// Transforms of one reference.
const TRANSFORMS_MAX: usize = 8;
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
const BASE64: &str = "http://www.w3.org/2000/09/xmldsig#base64";
const XPATH: &str = "http://www.w3.org/TR/1999/REC-xpath-19991116";
const XPATH_FILTER: &str = "http://www.w3.org/2002/06/xmldsig-filter2";

/// What a reference points at.
#[derive(Clone, Copy)]
pub(crate) enum Octets<'a, 'i, 'b> {
    Node(Node<'a, 'i>),
    Bytes(&'b [u8]),
}

/// The bytes over which the digest of the reference is taken.
pub(crate) fn octets(
    reference: Node<'_, '_>,
    of: Octets<'_, '_, '_>,
    (signature, budget): (Node<'_, '_>, &Budget),
) -> Option<Vec<u8>> {
    let transforms: Vec<Node<'_, '_>> = reference
        .children()
        .filter(|node| node.has_tag_name((DSIG, "Transforms")))
        .flat_map(|list| list.children())
        .filter(|node| node.has_tag_name((DSIG, "Transform")))
        .take(TRANSFORMS_MAX + 1)
        .collect();
    if transforms.len() > TRANSFORMS_MAX {
        return None;
    }
    match of {
        Octets::Node(node) => of_node(&transforms, node, (signature, budget)),
        Octets::Bytes(bytes) => of_bytes(&transforms, bytes, budget),
    }
}

fn of_node(
    transforms: &[Node<'_, '_>],
    node: Node<'_, '_>,
    (signature, budget): (Node<'_, '_>, &Budget),
) -> Option<Vec<u8>> {
    let mut without: HashSet<NodeId> = HashSet::new();
    // To find a node, and whatever is left out, the document is walked through.
    budget.spend(node.document().input_text().len())?;
    for (at, transform) in transforms.iter().enumerate() {
        let is_last = at + 1 == transforms.len();
        match transform.attribute("Algorithm")? {
            ENVELOPED => {
                without.insert(signature.id());
            }
            XPATH | XPATH_FILTER if drops_signatures(*transform) => {
                let all = node.document().descendants().filter(|node| node.has_tag_name((DSIG, "Signature")));
                without.extend(all.map(|node| node.id()));
            }
            BASE64 if is_last && without.is_empty() => return unpacked(&words(node)),
            // A form makes bytes of the tree; whatever comes behind it would have to read them again.
            _ if is_last => {
                let method = Method::named(*transform)?.without_comments();
                return canonical(node, (&method, budget), &without);
            }
            _ => return None,
        }
    }
    canonical(node, (&Method::implied(), budget), &without)
}

/// The two ways in which programs write "all but the signatures"; no other expression is known.
fn drops_signatures(transform: Node<'_, '_>) -> bool {
    let Some(path) = transform.children().find(|node| node.tag_name().name() == "XPath") else { return false };
    let written: String = words(path).split_ascii_whitespace().collect();
    let prefix = |name: &str| path.lookup_namespace_uri(Some(name)) == Some(DSIG);
    let between = |start: &str, end: &str| {
        written.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).is_some_and(prefix)
    };
    match path.attribute("Filter") {
        None => between("not(ancestor-or-self::", ":Signature)"),
        Some("subtract") => between("/descendant::", ":Signature"),
        Some(_) => false,
    }
}

fn of_bytes(transforms: &[Node<'_, '_>], bytes: &[u8], budget: &Budget) -> Option<Vec<u8>> {
    budget.spend(bytes.len())?;
    match transforms {
        [] => Some(bytes.to_vec()),
        [one] if one.attribute("Algorithm") == Some(BASE64) => unpacked(text(bytes)?),
        [one] => {
            let method = Method::named(*one)?;
            canonical(parsed(text(bytes)?)?.root(), (&method, budget), &HashSet::new())
        }
        _ => None,
    }
}
