package org.yiciban.window.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.hearing.InterestedParty;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the page of the interested parties in an item shows.
 *
 * @param number of the case
 * @param item as it stands in addresses
 * @param name what the item is called
 * @param parties in the order in which they were named
 * @param act what was done last, and failed; empty before
 */
record PartiesPage(
        String number,
        String item,
        LocalText name,
        List<InterestedParty> parties,
        String act,
        Typed typed,
        List<FieldError> errors)
        implements Judged {

    /** What was typed. */
    record Typed(
            String act,
            String place,
            String statement,
            String name,
            String identified,
            String address,
            String phone,
            String speaker,
            String text) {

        static final Typed NOTHING = new Typed("", "", "", "", "", "", "", "", "");

        Typed {
            act = filled(act);
            place = filled(place);
            statement = filled(statement);
            name = filled(name);
            identified = filled(identified);
            address = filled(address);
            phone = filled(phone);
            speaker = filled(speaker);
            text = filled(text);
        }

        private static String filled(@Nullable String typed) {
            return typed == null ? "" : typed;
        }

        /** What was typed into a field of the form that names one. */
        public String of(String field) {
            return switch (field) {
                case "name" -> name;
                case "identified" -> identified;
                case "address" -> address;
                default -> phone;
            };
        }
    }

    /** The fields that name one. */
    public List<String> fields() {
        return List.of("name", "identified", "address", "phone");
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable LocalText fault(String field) {
        return wrong(field).stream().findFirst().map(FieldError::message).orElse(null);
    }
}
