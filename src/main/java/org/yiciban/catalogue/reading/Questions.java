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
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Situation;

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
        return bundle.blocks("questions", "key", "text", "hint", "type", "options", "default", "min", "max").stream()
                .map(map -> question(map, keys))
                .toList();
    }

    private static Question question(SheetMap map, Set<String> keys) {
        String key = map.value("key", Questions::key);
        if (key != null && !keys.add(key)) {
            map.problem("key", SheetWords.of("question-twice", key));
        }
        Question.Type type = map.value("type", SheetMap.word(Question.Type.class));
        List<Question.Option> options = map.blocks("options", "value", "text").stream()
                .map(option -> new Question.Option(option.text("value"), option.local("text")))
                .toList();
        if (type != null && (type == Question.Type.CHOICE) == options.isEmpty()) {
            map.problem("options", SheetWords.of("options"));
        }
        Question open = new Question(
                key == null ? "?" : key,
                map.local("text"),
                map.optionalLocal("hint"),
                type == null ? Question.Type.BOOLEAN : type,
                options,
                Optional.empty(),
                map.optional("min", Questions::number).orElse(0),
                map.optional("max", Questions::number).orElse(MOST));
        return map.optionalText("default")
                .map(text -> answered(open, text, map))
                .orElse(open);
    }

    private static Question answered(Question open, String text, SheetMap map) {
        List<AnswerProblem> problems = new ArrayList<>();
        Optional<Object> answer = Situation.answer(open, text, problems);
        problems.forEach(
                problem -> map.problem("default", SheetWords.of("default", text, open.key(), problem.message())));
        return new Question(
                open.key(), open.text(), open.hint(), open.type(), open.options(), answer, open.least(), open.most());
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
