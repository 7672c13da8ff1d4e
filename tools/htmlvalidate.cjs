// What counts as valid HTML here. Pages are written by the prerenderer, so matters of taste, such
// as how an empty attribute is written, are left to it.

/**
 * Leptos marks some seams between texts with `<!>`. Browsers read that as an empty comment; the
 * checker's parser knows only the long form.
 */
function* spellComments(source) {
  yield { ...source, data: source.data.replaceAll("<!>", "<!---->") };
}
spellComments.api = 1;

module.exports = {
  root: true,
  plugins: [{ name: "seams", transformer: { default: spellComments } }],
  transform: { "\\.html$": "seams" },
  extends: ["html-validate:standard"],
  rules: {
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-implicit-button-type": "error",
    "no-inline-style": "error",
    "no-redundant-role": "off",
    "no-trailing-whitespace": "off",
    "prefer-native-element": "error",
    "require-sri": "off",
    "tel-non-breaking": "off",
    "void-style": "off",
    "wcag/h63": "error",
  },
};
