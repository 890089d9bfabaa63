package org.yiciban.casefile.application;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.ValuePlaces;
import org.yiciban.form.value.DataPath;

/** Under which names the answers of a form stand: by these a newer form is compared with an older one. */
public final class QuestionNames {

    private QuestionNames() {}

    /** The first names of their places; a list has one for all its rows. */
    public static Set<String> of(Form form) {
        return form.all().stream()
                .map(ValuePlaces::of)
                .flatMap(Stream::ofNullable)
                .map(DataPath::names)
                .map(names -> names.get(0))
                .collect(Collectors.toSet());
    }
}
