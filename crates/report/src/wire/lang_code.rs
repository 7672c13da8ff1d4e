//! The schema of a language code: `locale` knows nothing of `OpenAPI`.

use locale::Lang;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

/// Stands for [`Lang`] in schemas.
pub struct LangCode;

impl PartialSchema for LangCode {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("The language of a page or report."))
            .enum_values(Some(Lang::ALL.map(Lang::code)))
            .into()
    }
}

impl ToSchema for LangCode {
    fn name() -> std::borrow::Cow<'static, str> {
        "Lang".into()
    }
}
