//! Along sorted words, letter by letter, with one slip to spend.

/// Words in order.
pub(crate) trait Sorted {
    fn count(&self) -> usize;
    fn key(&self, at: usize) -> &[u8];
}

impl Sorted for &[String] {
    fn count(&self) -> usize {
        self.len()
    }

    fn key(&self, at: usize) -> &[u8] {
        self.get(at).map_or(&[], |word| word.as_bytes())
    }
}

impl<T> Sorted for &[(String, T)] {
    fn count(&self) -> usize {
        self.len()
    }

    fn key(&self, at: usize) -> &[u8] {
        self.get(at).map_or(&[], |(word, _)| word.as_bytes())
    }
}

/// The words that share their first `depth` letters.
#[derive(Clone, Copy)]
struct Node {
    first: usize,
    end: usize,
    depth: usize,
}

/// The spellings one slip away from `root` that begin with a word of `keys`, or with the first word
/// of a phrase.
pub(super) fn roots(keys: &dyn Sorted, root: &str) -> Vec<String> {
    let mut walk = Walk {
        keys,
        root: root.as_bytes(),
        found: Vec::new(),
    };
    let mut node = Node {
        first: 0,
        end: keys.count(),
        depth: 0,
    };
    for at in 0..=root.len() {
        walk.slip(node, at);
        if walk.ends_at(node) {
            walk.suffixes(at);
        }
        let next = root.as_bytes().get(at).and_then(|c| walk.child(node, *c));
        let Some(next) = next else {
            break;
        };
        node = next;
    }
    walk.found
}

struct Walk<'k> {
    keys: &'k dyn Sorted,
    root: &'k [u8],
    found: Vec<String>,
}

impl Walk<'_> {
    /// Spends the slip at the letter `at`, to which `node` has led.
    fn slip(&mut self, node: Node, at: usize) {
        let letter = self.root.get(at).copied();
        if letter.is_some() {
            self.follow(node, at, at + 1, &[]);
        }
        if let (Some(one), Some(other)) = (letter, self.root.get(at + 1).copied())
            && one != other
            && let Some(next) = self.child(node, other)
        {
            // The slip may stand where the word ends and what comes after it begins.
            if self.ends_at(next) {
                self.keep(at, at + 2, &[other, one]);
            } else if let Some(next) = self.child(next, one) {
                self.follow(next, at, at + 2, &[other, one]);
            }
        }
        let mut first = node.first;
        while first < node.end {
            let Some(c) = self.keys.key(first).get(node.depth).copied() else {
                first += 1;
                continue;
            };
            let end = self.end_of(Node { first, ..node }, c);
            let next = Node {
                first,
                end,
                depth: node.depth + 1,
            };
            if c.is_ascii_lowercase() {
                self.follow(next, at, at, &[c]);
                if letter.is_some_and(|letter| letter != c) {
                    self.follow(next, at, at + 1, &[c]);
                }
            }
            first = end;
        }
    }

    /// Takes what is left of the root after the slip as it is, and keeps the spelling where a word
    /// ends on the way.
    fn follow(&mut self, node: Node, before: usize, after: usize, between: &[u8]) {
        let mut node = node;
        let mut at = after;
        loop {
            if self.ends_at(node) {
                self.keep(before, after, between);
                return;
            }
            let next = self.root.get(at).and_then(|c| self.child(node, *c));
            let Some(next) = next else {
                return;
            };
            node = next;
            at += 1;
        }
    }

    /// A word ends at `at`, and the slip may be in what comes after it.
    fn suffixes(&mut self, at: usize) {
        let typed = self.root.get(at..).unwrap_or_default();
        for ending in super::SUFFIXES {
            if super::is_one_typo(typed, ending.as_bytes()) {
                self.keep(at, self.root.len(), ending.as_bytes());
            }
        }
    }

    fn keep(&mut self, before: usize, after: usize, between: &[u8]) {
        let start = self.root.get(..before).unwrap_or_default();
        let end = self.root.get(after..).unwrap_or_default();
        let spelling = [start, between, end].concat();
        self.found.extend(String::from_utf8(spelling));
    }

    /// Whether a word ends here, or all but an `e` or an `i` that its forms may lose. Very short
    /// ones begin too many others.
    fn ends_at(&self, node: Node) -> bool {
        let ends = |node: Node| {
            let rest = self.keys.key(node.first).get(node.depth..);
            matches!(rest, Some([] | [b' ', ..]))
        };
        node.depth > 2
            && (ends(node)
                || [b'e', b'i']
                    .into_iter()
                    .any(|c| self.child(node, c).is_some_and(ends)))
    }

    fn child(&self, node: Node, c: u8) -> Option<Node> {
        let first = self.search(node, |it| it.is_none_or(|it| it < c));
        let end = self.end_of(Node { first, ..node }, c);
        (first < end).then_some(Node {
            first,
            end,
            depth: node.depth + 1,
        })
    }

    /// Where the words end that go on with `c`, or with less.
    fn end_of(&self, node: Node, c: u8) -> usize {
        self.search(node, |it| it.is_none_or(|it| it <= c))
    }

    /// The first word of `node` whose next letter is not `before` others.
    fn search(&self, node: Node, before: impl Fn(Option<u8>) -> bool) -> usize {
        let (mut low, mut high) = (node.first, node.end);
        while low < high {
            let middle = low.midpoint(high);
            if before(self.keys.key(middle).get(node.depth).copied()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}
