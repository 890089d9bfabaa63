package org.yiciban.catalogue.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.catalogue.sheet.AnswerProblem;
import org.yiciban.catalogue.sheet.Answers;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.LocalText;

/** Reads the guide's questions of a bundle sheet. */
final class Questions {

    private static final int MOST = 1_000_000_000;
    /** Names that the procedure itself uses as process variables. */
    private static final Set<String> TAKEN = Stream.of(ProcessVariable.names(), ProcessVariable.roots())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Questions() {}

    static List<Question> read(SheetMap bundle) {
        Set<String> keys = new HashSet<>();
        return bundle
                .blocks("questions", "key", "text", "hint", "type", "options", "default", "min", "max", "when")
                .stream()
                .collect(
                        ArrayList::new,
                        (earlier, map) -> earlier.add(question(map, keys, List.copyOf(earlier))),
                        ArrayList::addAll);
    }

    /** Values with their texts for people, of a question or of a fact. */
    static List<Question.Option> options(SheetMap map) {
        return map.blocks("options", "value", "text").stream()
                .map(option -> new Question.Option(option.text("value"), option.local("text")))
                .toList();
    }

    private static Question question(SheetMap map, Set<String> keys, List<Question> earlier) {
        String key = map.value("key", Questions::key);
        if (key != null && !keys.add(key)) {
            map.problem("key", SheetWords.of("question-twice", key));
        }
        Question.Type type = map.value("type", WordValues.word(Question.Type.class));
        List<Question.Option> options = options(map);
        if (type != null && type.hasOptions() == options.isEmpty()) {
            map.problem("options", SheetWords.of("options"));
        }
        if (type == Question.Type.MULTI
                && options.stream().anyMatch(one -> one.value().contains(Answers.COMMA))) {
            map.problem("options", SheetWords.of("option-comma"));
        }
        Question open = new Question(
                key == null ? "?" : key,
                map.local("text"),
                map.optionalLocal("hint"),
                type == null ? Question.Type.BOOLEAN : type,
                options,
                Optional.empty(),
                when(map, key, earlier),
                map.optional("min", Questions::number).orElse(0),
                map.optional("max", Questions::number).orElse(MOST));
        return map.optionalText("default")
                .map(text -> answered(open, text, map))
                .orElse(open);
    }

    private static Question answered(Question open, String text, SheetMap map) {
        List<AnswerProblem> problems = new ArrayList<>();
        Optional<Object> answer = Answers.read(open, text, problems);
        problems.forEach(
                problem -> map.problem("default", SheetWords.of("default", text, open.key(), problem.message())));
        return new Question(
                open.key(),
                open.text(),
                open.hint(),
                open.type(),
                open.options(),
                answer,
                open.when(),
                open.least(),
                open.most());
    }

    /** On what earlier questions were answered: so none waits for itself, and what isn't asked is known in one go. */
    private static Optional<SituationCondition> when(SheetMap map, String key, List<Question> earlier) {
        Optional<SituationCondition> when = map.optional("when", SituationCondition::parse);
        Optional<LocalText> problem =
                when.flatMap(condition -> condition.names().contains(key)
                        ? Optional.of(SheetWords.of("question-itself", key))
                        : condition.problem(earlier));
        problem.ifPresent(words -> map.problem("when", SheetWords.of("question-when", words)));
        return problem.isPresent() ? Optional.empty() : when;
    }

    /** The key of a question or of a fact. */
    static String key(String text) {
        if (!text.matches("[a-z][A-Za-z0-9]*")) {
            throw new SheetMistake(SheetWords.of("question-key", text));
        }
        if (TAKEN.contains(text)) {
            throw new SheetMistake(SheetWords.of("question-taken", text));
        }
        return text;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new SheetMistake(SheetWords.of("whole-number", text));
        }
    }
}
