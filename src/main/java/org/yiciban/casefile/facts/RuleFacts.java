package org.yiciban.casefile.facts;

import java.util.List;
import java.util.Locale;
import org.yiciban.shared.ItemKey;

/** What is told of items that a decision table may grant: what it said and why, and the person who looks afterwards. */
public sealed interface RuleFacts extends JournalFacts {

    /** What the rules made of an item. Never a denial. */
    enum Result {
        /** They grant it. */
        GRANTED,
        /** They leave it to a person. */
        PERSON,
        /** They have no answer: a person decides. */
        OPEN
    }

    /**
     * The decision table of an item was asked.
     *
     * @param table its key
     * @param name what people call it
     * @param hash SHA-256 of its file
     * @param rows numbers of the rows that applied
     * @param given what it looked at, as it was known then
     */
    record Asked(
            ItemKey item,
            String table,
            String name,
            String hash,
            List<Integer> rows,
            List<ItemFacts.TableAsked.Given> given,
            Result result)
            implements RuleFacts {

        @Override
        public String quoted(Locale language) {
            return name;
        }

        @Override
        public String variant() {
            return result == Result.GRANTED ? "" : "." + result;
        }
    }

    /** A person looks at what was granted by rules: drawn, or because the applicant asks for it. */
    record CheckOpened(ItemKey item, Why why) implements RuleFacts {

        /** Why a person looks. */
        public enum Why {
            /** A share of all is looked at. */
            DRAWN,
            /** The applicant asks for a person (个人信息保护法 Art. 24). */
            ASKED
        }

        @Override
        public String variant() {
            return why == Why.DRAWN ? "" : "." + why;
        }
    }

    /** What the person found. */
    record Checked(ItemKey item, String outcome, String finding) implements RuleFacts {

        @Override
        public String quoted(Locale language) {
            return finding;
        }

        @Override
        public String variant() {
            return outcome.equals("pass") ? "" : "." + outcome.toUpperCase(Locale.ROOT);
        }
    }
}
