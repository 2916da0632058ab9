package avmplus {
    /** Describes the type of a value as XML; the flags are those of describeTypeJSON. */
    public function describeType(value:*, flags:uint):XML {
        var type:Object = describeTypeJSON(value, flags);
        var text:String = "<type" + attribute("name", type.name);
        var bases:Array = type.traits ? type.traits.bases : null;
        if (bases && bases.length > 0) {
            text += attribute("base", bases[0]);
        }
        text += attribute("isDynamic", type.isDynamic) + attribute("isFinal", type.isFinal)
            + attribute("isStatic", type.isStatic) + ">" + describeTraits(type.traits);
        if (type.isStatic) {
            var factory:Object = describeTypeJSON(value, flags | USE_ITRAITS);
            text += "<factory" + attribute("type", factory.name) + ">"
                + describeTraits(factory.traits) + "</factory>";
        }
        return new XML(text + "</type>");
    }
}

function describeTraits(traits:Object):String {
    if (!traits) {
        return "";
    }
    var text:String = describeMetadata(traits.metadata);
    for each (var base:String in traits.bases) {
        text += "<extendsClass" + attribute("type", base) + "/>";
    }
    for each (var implemented:String in traits.interfaces) {
        text += "<implementsInterface" + attribute("type", implemented) + "/>";
    }
    if (traits.constructor) {
        text += "<constructor>" + describeParameters(traits.constructor) + "</constructor>";
    }
    for each (var variable:Object in traits.variables) {
        text += describeVariable(variable);
    }
    for each (var accessor:Object in traits.accessors) {
        text += "<accessor" + attribute("name", accessor.name) + attribute("access", accessor.access)
            + attribute("type", accessor.type) + attribute("declaredBy", accessor.declaredBy)
            + attribute("uri", accessor.uri) + ">" + describeMetadata(accessor.metadata)
            + "</accessor>";
    }
    for each (var method:Object in traits.methods) {
        text += "<method" + attribute("name", method.name)
            + attribute("declaredBy", method.declaredBy)
            + attribute("returnType", method.returnType) + attribute("uri", method.uri) + ">"
            + describeParameters(method.parameters) + describeMetadata(method.metadata)
            + "</method>";
    }
    return text;
}

function describeVariable(variable:Object):String {
    var tag:String = variable.access == "readonly" ? "constant" : "variable";
    return "<" + tag + attribute("name", variable.name) + attribute("type", variable.type)
        + attribute("uri", variable.uri) + ">" + describeMetadata(variable.metadata)
        + "</" + tag + ">";
}

function describeParameters(parameters:Array):String {
    var text:String = "";
    for (var i:int = 0; i < parameters.length; i++) {
        text += "<parameter" + attribute("index", i + 1) + attribute("type", parameters[i].type)
            + attribute("optional", parameters[i].optional) + "/>";
    }
    return text;
}

function describeMetadata(list:Array):String {
    var text:String = "";
    for each (var metadata:Object in list) {
        text += "<metadata" + attribute("name", metadata.name) + ">";
        for each (var argument:Object in metadata.value) {
            text += "<arg" + attribute("key", argument.key) + attribute("value", argument.value)
                + "/>";
        }
        text += "</metadata>";
    }
    return text;
}

/** An attribute with the space before it; nothing for null. */
function attribute(name:String, value:*):String {
    if (value == null) {
        return "";
    }
    var text:String = String(value).split("&").join("&amp;").split("<").join("&lt;")
        .split('"').join("&quot;").split("\n").join("&#10;").split("\t").join("&#9;");
    return " " + name + '="' + text + '"';
}
