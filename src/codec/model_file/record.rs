//! A model's fields. The store keeps them in the same form, so that there is one way
//! in which a model is read. A released version of these records is not changed.

use serde::{Deserialize, Serialize};

use super::ModelFile;
use crate::codec::fields::{Day, line, lines, many};
use crate::domain::dialogue::model::Unsound;
use crate::domain::dialogue::{Body, Consent, Origin, Part, Perspective};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModelRecord {
    #[serde(with = "line")]
    name: String,
    changed_on: Option<Day>,
    #[serde(with = "many")]
    perspectives: Vec<PartRecord>,
    #[serde(with = "many")]
    agreed: Vec<ConsentRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartRecord {
    is: OriginName,
    #[serde(with = "line")]
    name: String,
    #[serde(with = "line")]
    about: String,
    #[serde(with = "lines")]
    behaviours: Vec<String>,
    #[serde(with = "lines")]
    questions: Vec<String>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum OriginName {
    Reflect,
    Include,
    Explore,
    Appreciate,
    Thank,
    Challenge,
    Own,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConsentRecord {
    who: BodyRecord,
    on: Day,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum BodyRecord {
    Managers,
    Management,
    Unions,
    Hr,
    Director,
    Other(#[serde(with = "line")] String),
}

impl ModelRecord {
    pub(crate) fn of(file: &ModelFile) -> ModelRecord {
        let part = |it: &Part| PartRecord {
            is: OriginName::of(it.origin),
            name: it.name.clone(),
            about: it.about.clone(),
            behaviours: it.behaviours.clone(),
            questions: it.questions.clone(),
        };
        let consent = |it: &Consent| ConsentRecord {
            who: BodyRecord::of(&it.who),
            on: Day(it.on),
        };
        ModelRecord {
            name: file.name.clone(),
            changed_on: file.changed_on.map(Day),
            perspectives: file.parts.iter().map(part).collect(),
            agreed: file.consents.iter().map(consent).collect(),
        }
    }

    /// The model, or what is wrong with it.
    pub(crate) fn restore(self) -> Result<ModelFile, Unsound> {
        let part = |it: PartRecord| Part {
            origin: it.is.restore(),
            name: it.name,
            about: it.about,
            behaviours: it.behaviours,
            questions: it.questions,
        };
        let consent = |it: ConsentRecord| Consent {
            who: it.who.restore(),
            on: it.on.0,
        };
        ModelFile::checked(
            self.name,
            self.perspectives.into_iter().map(part).collect(),
            self.changed_on.map(|it| it.0),
            self.agreed.into_iter().map(consent).collect(),
        )
    }
}

impl OriginName {
    fn of(origin: Origin) -> OriginName {
        match origin {
            Origin::Original(Perspective::Reflect) => OriginName::Reflect,
            Origin::Original(Perspective::Include) => OriginName::Include,
            Origin::Original(Perspective::Explore) => OriginName::Explore,
            Origin::Original(Perspective::Appreciate) => OriginName::Appreciate,
            Origin::Original(Perspective::Thank) => OriginName::Thank,
            Origin::Challenge => OriginName::Challenge,
            Origin::Own => OriginName::Own,
        }
    }

    fn restore(self) -> Origin {
        match self {
            OriginName::Reflect => Origin::Original(Perspective::Reflect),
            OriginName::Include => Origin::Original(Perspective::Include),
            OriginName::Explore => Origin::Original(Perspective::Explore),
            OriginName::Appreciate => Origin::Original(Perspective::Appreciate),
            OriginName::Thank => Origin::Original(Perspective::Thank),
            OriginName::Challenge => Origin::Challenge,
            OriginName::Own => Origin::Own,
        }
    }
}

impl BodyRecord {
    fn of(body: &Body) -> BodyRecord {
        match body {
            Body::Managers => BodyRecord::Managers,
            Body::Management => BodyRecord::Management,
            Body::Unions => BodyRecord::Unions,
            Body::Hr => BodyRecord::Hr,
            Body::Director => BodyRecord::Director,
            Body::Other(words) => BodyRecord::Other(words.clone()),
        }
    }

    fn restore(self) -> Body {
        match self {
            BodyRecord::Managers => Body::Managers,
            BodyRecord::Management => Body::Management,
            BodyRecord::Unions => Body::Unions,
            BodyRecord::Hr => Body::Hr,
            BodyRecord::Director => Body::Director,
            BodyRecord::Other(words) => Body::Other(words),
        }
    }
}
