package guatu.shell.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Text of a JSON body; refused when it holds a zero, as {@link ReadableParameters} refuses a form's. */
final class ReadableText extends StdScalarDeserializer<String> {

    ReadableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, "holds a zero");
        }
        return text;
    }
}
