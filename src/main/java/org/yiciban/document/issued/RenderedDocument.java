package org.yiciban.document.issued;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document in words, from its heading to its signature, in the order of official documents (GB/T 9704).
 *
 * @param signedBy full name of the organ that issues it
 * @param caseNumber the line that names the case
 * @param addressee whom it is written to
 * @param seal which seal stands on it: a special one, or the organ's own
 * @param day the day under the signature
 */
public record RenderedDocument(
        String signedBy,
        String title,
        String number,
        String caseNumber,
        String addressee,
        List<Part> parts,
        String seal,
        String day) {

    public RenderedDocument {
        parts = List.copyOf(parts);
    }

    /** The same, each of its texts as {@code words} has it. */
    public RenderedDocument inWords(UnaryOperator<String> words) {
        return new RenderedDocument(
                words.apply(signedBy),
                words.apply(title),
                words.apply(number),
                words.apply(caseNumber),
                words.apply(addressee),
                parts.stream().map(part -> part.inWords(words)).toList(),
                words.apply(seal),
                words.apply(day));
    }

    private static List<String> all(List<String> texts, UnaryOperator<String> words) {
        return texts.stream().map(words).toList();
    }

    /** A part of the body; stored papers name its kind. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Sentence.class, name = "sentence"),
        @JsonSubTypes.Type(value = Points.class, name = "points"),
        @JsonSubTypes.Type(value = Entries.class, name = "entries"),
        @JsonSubTypes.Type(value = Table.class, name = "table")
    })
    public sealed interface Part permits Sentence, Points, Entries, Table {

        /** Its kind, for the page. */
        default String kind() {
            return getClass().getSimpleName();
        }

        /** The same, each of its texts as {@code words} has it. */
        Part inWords(UnaryOperator<String> words);
    }

    /** A paragraph. */
    public record Sentence(String text) implements Part {

        @Override
        public Part inWords(UnaryOperator<String> words) {
            return new Sentence(words.apply(text));
        }
    }

    /** Numbered points. */
    public record Points(List<String> points) implements Part {

        @Override
        public Part inWords(UnaryOperator<String> words) {
            return new Points(all(points, words));
        }
    }

    /** Labels with their values. */
    public record Entries(List<Entry> entries) implements Part {

        @Override
        public Part inWords(UnaryOperator<String> words) {
            return new Entries(entries.stream()
                    .map(entry -> new Entry(words.apply(entry.label()), words.apply(entry.value())))
                    .toList());
        }
    }

    /** One label with its value. */
    public record Entry(String label, String value) {}

    /** A table; every row has a cell for each head. */
    public record Table(List<String> heads, List<List<String>> rows) implements Part {

        /** Signs that count for the width of a column, at least and at most. */
        private static final int NARROWEST = 4;

        private static final int WIDEST = 16;

        /** How wide the columns of a table are, in hundredths: by what stands in them, none of them squeezed by another. */
        public List<Integer> widths() {
            List<Integer> weights = IntStream.range(0, heads.size())
                    .map(column -> Stream.concat(
                                    Stream.of(heads.get(column)), rows.stream().map(row -> row.get(column)))
                            .mapToInt(String::length)
                            .max()
                            .orElse(0))
                    .map(longest -> Math.min(WIDEST, Math.max(NARROWEST, longest)))
                    .boxed()
                    .toList();
            int all = weights.stream().mapToInt(Integer::intValue).sum();
            return weights.stream().map(weight -> 100 * weight / all).toList();
        }

        @Override
        public Part inWords(UnaryOperator<String> words) {
            return new Table(
                    all(heads, words), rows.stream().map(row -> all(row, words)).toList());
        }
    }
}
