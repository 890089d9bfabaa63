package org.yiciban.api.resource;

import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.shared.ItemKey;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * The item of an act that without one would be about the whole case: only a field that is left out means the whole. What
 * is sent empty was meant to name something.
 */
final class NamedItem extends StdScalarDeserializer<String> {

    NamedItem() {
        super(String.class);
    }

    /** @throws BodyInvalid when it names none; what no item can be called is not found, as in addresses */
    static ItemKey read(String sent) {
        if (sent.isBlank()) {
            throw none();
        }
        return AddressedItem.key(sent);
    }

    private static BodyInvalid none() {
        return BodyInvalid.at("item", "required", "withdrawal.no-item");
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return context.readValue(parser, String.class);
    }

    /** Sent as nothing. */
    @Override
    public Object getNullValue(DeserializationContext context) {
        return "";
    }

    /** Left out. */
    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
