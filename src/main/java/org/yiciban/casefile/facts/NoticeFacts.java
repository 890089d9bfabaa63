package org.yiciban.casefile.facts;

import java.util.Optional;

/** What is told of public notices and of objections to them; never who objected, nor what was said. */
public sealed interface NoticeFacts extends JournalFacts {

    /** The id of the notice in the sheet of the bundle. */
    String notice();

    /** The id of the notice that is told of, if it is one. */
    static Optional<String> of(JournalFacts facts) {
        return facts instanceof NoticeFacts told ? Optional.of(told.notice()) : Optional.empty();
    }

    /** It was published under that number. */
    record Published(String notice, String no) implements NoticeFacts {}

    /** Its last day is over, with so many objections. */
    record Closed(String notice, Integer objections) implements NoticeFacts {

        @Override
        public Integer count() {
            return objections;
        }
    }

    /** What it came to: {@code undisturbed} or {@code upheld}. */
    record Settled(String notice, String outcome) implements NoticeFacts {

        @Override
        public String ended() {
            return outcome;
        }
    }

    /** Somebody objected; the number counts within the notice. */
    record Objected(String notice, Integer objection) implements NoticeFacts {

        @Override
        public Integer count() {
            return objection;
        }
    }

    /** The agency answered an objection: {@code upheld} or {@code not-upheld}. */
    record Answered(String notice, Integer objection, String outcome) implements NoticeFacts {

        @Override
        public Integer count() {
            return objection;
        }

        @Override
        public String ended() {
            return outcome;
        }
    }
}
