//! `airshim.SwfSymbol`: the characters of SWFs, as the classes of the display list see them.

use airshim_avm2::DomainId;
use airshim_avm2::prelude::*;
use swf::{ButtonState, Tag, TagCode};

use crate::Natives;
use crate::symbols::timeline::{self, Action, Operation, Place};
use crate::symbols::{LoadedMovie, MAIN_TIMELINE};

mod facts;
mod filter;

pub(crate) use facts::Facts;

/// The number of the movie and that of the character that `this` stands for.
pub(crate) fn identity<'gc>(activation: &Activation<'_, 'gc>, symbol: Object<'gc>) -> (u32, u16) {
    let number = |name| match symbol.field(activation, name) {
        Value::Int(number) => number as u32,
        other => other.as_number().unwrap_or(0.0) as u32,
    };
    (number("movie"), number("id") as u16)
}

fn this_symbol<'gc>(this: Value<'gc>) -> Object<'gc> {
    this.as_object()
        .expect("a method of SwfSymbol is called on an object")
}

/// `findLinked(object)`: the character that an object's class is linked to, or null.
pub fn find_linked<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let mut class = args.object(0).and_then(Object::class);
    while let Some(candidate) = class {
        let domain = activation.domain_of_class(candidate);
        let Some(domain) = domain.filter(|domain| *domain != DomainId::SYSTEM) else {
            break;
        };
        let name = activation
            .dotted_name_of_class(candidate)
            .unwrap_or_default();
        if let Some((movie, id)) = Natives::of(activation).movies.linked(domain, &name) {
            return symbol(activation, movie, id);
        }
        class = activation.superclass_of(candidate);
    }
    Ok(Value::Null)
}

/// `findCharacter(movie, id)`.
pub fn find_character<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    symbol(activation, args.uint(0), args.uint(1) as u16)
}

/// `findOfClass(movie, name)`.
pub fn find_of_class<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let movie = args.uint(0);
    let name = args.nonnull_string(activation, 1, "name")?.to_utf8_lossy();
    let known = Natives::of(activation)
        .movies
        .get(movie)
        .and_then(|movie| movie.character_of(&name));
    match known {
        Some(id) => symbol(activation, movie, id),
        None => Ok(Value::Null),
    }
}

/// `SwfSymbol.classOf(movie, name)`. Errors: ReferenceError #1065, and what the class's script throws.
pub fn class_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 1, "name")?.to_utf8_lossy();
    class_of_movie(activation, args.uint(0), &name).map(Value::from)
}

fn class_of_movie<'gc>(
    activation: &mut Activation<'_, 'gc>,
    movie: u32,
    name: &str,
) -> Result<Object<'gc>, Error<'gc>> {
    let domain = Natives::of(activation)
        .movies
        .get(movie)
        .map_or(DomainId::MAIN, |movie| movie.domain);
    let domain = activation.domain(domain);
    activation.class_in(domain, name)
}

/// `SwfSymbol.allocate(type)`. Errors: those of the class's native half.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let class = args.nonnull_object(activation, 0, "type")?;
    activation.allocate_object(class).map(Value::from)
}

/// `SwfSymbol.initializer(object)`: the constructor as a function, for ActionScript to call. Called from here, a document
/// that never returns from its constructor would have no safe point at which garbage can be collected. Errors: those of
/// linking the class.
pub fn initializer<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let object = args.nonnull_object(activation, 0, "object")?;
    activation.initializer(object).map(Value::from)
}

/// `SwfSymbol.setChild(parent, name, child)`. Errors: what a setter of that name throws.
pub fn set_child<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 1, "name")?;
    let name = activation.intern(name);
    activation.set_named(args.at(0), name, args.at(2))?;
    Ok(Value::Undefined)
}

/// `SwfSymbol.getChild(parent, name)`. Errors: what a getter of that name throws.
pub fn get_child<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 1, "name")?;
    let name = activation.intern(name);
    if activation.has_named(args.at(0), name)? {
        activation.get_named(args.at(0), name)
    } else {
        Ok(Value::Undefined)
    }
}

/// `linkedClass`. Errors: what the class's script throws.
pub fn get_linked_class<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (movie, id) = identity(activation, this_symbol(this));
    let name = Natives::of(activation)
        .movies
        .get(movie)
        .and_then(|movie| movie.class_of(id))
        .map(str::to_owned);
    match name {
        Some(name) => class_of_movie(activation, movie, &name).map(Value::from),
        None => Ok(Value::Null),
    }
}

/// The object that stands for a character: always the same one. Null where nothing defines the character.
pub(crate) fn symbol<'gc>(
    activation: &mut Activation<'_, 'gc>,
    number: u32,
    id: u16,
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(movie) = Natives::of(activation).movies.get(number) else {
        return Ok(Value::Null);
    };
    let kind = match movie.movie.characters.get(&id) {
        Some(tag) => kind(tag.code),
        None if id == MAIN_TIMELINE => "sprite",
        None => return Ok(Value::Null),
    };
    if let Some(&root) = movie.symbols.get(&id)
        && let Some(known) = activation.rooted(root)
    {
        return Ok(known.into());
    }
    let class = activation.class("airshim.SwfSymbol")?;
    let symbol = activation.construct(class, &[])?;
    symbol.set_field(activation, "movie", number.into());
    symbol.set_field(activation, "id", u32::from(id).into());
    symbol.set_field(activation, "kind", activation.string(kind).into());
    let root = activation.root(symbol);
    if let Some(movie) = Natives::of(activation).movies.get_mut(number) {
        movie.symbols.insert(id, root);
    }
    Ok(symbol.into())
}

/// The kind of a character, as `SwfSymbol.kind` names it.
fn kind(code: TagCode) -> &'static str {
    match code {
        TagCode::DefineSprite => "sprite",
        TagCode::DefineShape
        | TagCode::DefineShape2
        | TagCode::DefineShape3
        | TagCode::DefineShape4 => "shape",
        TagCode::DefineMorphShape | TagCode::DefineMorphShape2 => "morph",
        TagCode::DefineText | TagCode::DefineText2 => "text",
        TagCode::DefineEditText => "field",
        TagCode::DefineButton | TagCode::DefineButton2 => "button",
        TagCode::DefineBits
        | TagCode::DefineBitsJpeg2
        | TagCode::DefineBitsJpeg3
        | TagCode::DefineBitsJpeg4
        | TagCode::DefineBitsLossless
        | TagCode::DefineBitsLossless2 => "bitmap",
        TagCode::DefineVideoStream => "video",
        TagCode::DefineFont
        | TagCode::DefineFont2
        | TagCode::DefineFont3
        | TagCode::DefineFont4 => "font",
        TagCode::DefineSound => "sound",
        _ => "binary",
    }
}

/// `describe()`: what a character is, as an Object.
pub fn describe<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (number, id) = identity(activation, this_symbol(this));
    let facts = match Natives::of(activation).movies.get(number) {
        Some(movie) => facts_of(movie, id),
        None => Facts::new(),
    };
    facts.into_object(activation).map(Value::from)
}

fn facts_of(movie: &LoadedMovie, id: u16) -> Facts {
    let mut facts = Facts::new();
    let is_timeline = id == MAIN_TIMELINE
        || movie
            .movie
            .characters
            .get(&id)
            .is_some_and(|tag| tag.code == TagCode::DefineSprite);
    if is_timeline {
        describe_timeline(movie, id, &mut facts);
        return facts;
    }
    match movie.definition(id) {
        Some(Tag::DefineButton(button) | Tag::DefineButton2(button)) => {
            facts.set("trackAsMenu", button.is_track_as_menu);
            let records = button
                .records
                .iter()
                .map(|record| {
                    let mut facts = Facts::new();
                    facts.set("action", "place");
                    facts.set("id", u32::from(record.id));
                    facts.set("depth", u32::from(record.depth));
                    facts.set("up", record.states.contains(ButtonState::UP));
                    facts.set("over", record.states.contains(ButtonState::OVER));
                    facts.set("down", record.states.contains(ButtonState::DOWN));
                    facts.set("hitTest", record.states.contains(ButtonState::HIT_TEST));
                    facts.set("matrix", timeline::matrix(&record.matrix).to_vec());
                    facts.set("color", timeline::color(&record.color_transform).to_vec());
                    facts.set("blendMode", timeline::blend_mode(record.blend_mode));
                    facts.set(
                        "filters",
                        record
                            .filters
                            .iter()
                            .map(filter::describe)
                            .collect::<Vec<_>>(),
                    );
                    facts
                })
                .collect::<Vec<_>>();
            facts.set("records", records);
        }
        Some(Tag::DefineText(text) | Tag::DefineText2(text)) => {
            facts.set("bounds", facts::rectangle(&text.bounds));
            facts.set("matrix", timeline::matrix(&text.matrix).to_vec());
            if let Some(characters) = crate::fonts::static_text(movie, &text) {
                facts::describe_characters(&characters, &mut facts);
            }
        }
        Some(Tag::DefineEditText(field)) => facts::describe_field(movie, &field, &mut facts),
        Some(Tag::DefineVideoStream(video)) => {
            facts.set("width", u32::from(video.width));
            facts.set("height", u32::from(video.height));
        }
        _ => {}
    }
    if let Some(grid) = movie.movie.scaling_grids.get(&id) {
        let pixels = grid.map(|twips| f64::from(twips) / 20.0);
        facts.set("scalingGrid", pixels.to_vec());
    }
    facts
}

fn describe_timeline(movie: &LoadedMovie, id: u16, facts: &mut Facts) {
    let frames = movie.frames(id);
    let total = u32::from(timeline::claimed_frames(movie, id));
    let shown = frames.len() as u32;
    facts.set(
        "totalFrames",
        if id == MAIN_TIMELINE {
            total.max(1)
        } else {
            total
        },
    );
    facts.set("shownFrames", shown);
    facts.set("swfVersion", u32::from(movie.movie.version));
    let mut names = Vec::new();
    let mut numbers = Vec::new();
    if id == MAIN_TIMELINE {
        // Labels of the scenes' table count, too.
        for label in &movie.movie.frame_labels {
            names.push(label.name.clone());
            numbers.push(f64::from(label.frame) + 1.0);
        }
    } else {
        for (index, frame) in frames.iter().enumerate() {
            for label in &frame.labels {
                names.push(label.clone());
                numbers.push(index as f64 + 1.0);
            }
        }
    }
    facts.set("labelNames", names);
    facts.set("labelFrames", numbers);
    let scenes: &[crate::movie::Scene] = if id == MAIN_TIMELINE {
        &movie.movie.scenes
    } else {
        &[]
    };
    facts.set(
        "sceneNames",
        scenes
            .iter()
            .map(|scene| scene.name.clone())
            .collect::<Vec<_>>(),
    );
    facts.set(
        "sceneFrames",
        scenes
            .iter()
            .map(|scene| f64::from(scene.frame) + 1.0)
            .collect::<Vec<_>>(),
    );
    if let Some(grid) = movie.movie.scaling_grids.get(&id) {
        let pixels = grid.map(|twips| f64::from(twips) / 20.0);
        facts.set("scalingGrid", pixels.to_vec());
    }
}

/// `readFrame(number)`: the operations of a frame, an Object each.
pub fn read_frame<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (number, id) = identity(activation, this_symbol(this));
    let index = args.int(0) - 1;
    let operations: Vec<Facts> = match Natives::of(activation).movies.get(number) {
        Some(movie) => {
            let frames = movie.frames(id);
            let frame = usize::try_from(index)
                .ok()
                .and_then(|index| frames.get(index));
            frame.map_or_else(Vec::new, |frame| {
                frame.operations.iter().map(describe_operation).collect()
            })
        }
        None => Vec::new(),
    };
    let mut objects = Vec::with_capacity(operations.len());
    for operation in operations {
        objects.push(operation.into_object(activation)?.into());
    }
    Ok(activation.array(objects).into())
}

fn describe_operation(operation: &Operation) -> Facts {
    let mut facts = Facts::new();
    match operation {
        Operation::Remove { depth } => {
            facts.set("action", "remove");
            facts.set("depth", u32::from(*depth));
        }
        Operation::Place(place) => describe_place(place, &mut facts),
    }
    facts
}

fn describe_place(place: &Place, facts: &mut Facts) {
    let (action, id) = match place.action {
        Action::Place(id) => ("place", id),
        Action::Modify => ("modify", 0),
        Action::Replace(id) => ("replace", id),
    };
    facts.set("action", action);
    facts.set("id", u32::from(id));
    facts.set("depth", u32::from(place.depth));
    // What isn't set stays as it was.
    if let Some(matrix) = place.matrix {
        facts.set("matrix", matrix.to_vec());
    }
    if let Some(color) = place.color {
        facts.set("color", color.to_vec());
    }
    if let Some(ratio) = place.ratio {
        facts.set("ratio", u32::from(ratio));
    }
    if let Some(name) = &place.name {
        facts.set("name", name.clone());
    }
    if let Some(class_name) = &place.class_name {
        facts.set("className", class_name.clone());
    }
    if let Some(depth) = place.clip_depth {
        facts.set("clipDepth", u32::from(depth));
    }
    if let Some(mode) = place.blend_mode {
        facts.set("blendMode", mode);
    }
    if let Some(is_visible) = place.is_visible {
        facts.set("visible", is_visible);
    }
    if let Some(is_cached) = place.is_cached {
        facts.set("cacheAsBitmap", is_cached);
    }
    if let Some(background) = place.background {
        facts.set("background", background);
    }
    if let Some(filters) = &place.filters {
        facts.set(
            "filters",
            filters.iter().map(filter::describe).collect::<Vec<_>>(),
        );
    }
}
