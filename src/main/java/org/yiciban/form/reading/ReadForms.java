package org.yiciban.form.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiciban.form.component.Form;

/** Forms that were read and found sound, so that a page needn't read its form's file and every expression anew. */
public final class ReadForms {

    private static final int MOST = 200;

    private static final Map<String, Form> SOUND = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Form> eldest) {
            return size() > MOST;
        }
    });

    private ReadForms() {}

    /**
     * Reads a form file. A form never changes, so that it may be shared.
     *
     * @throws FormFileException when the file may not be used, with the first reason
     */
    public static Form read(String fileName, String json) {
        Form known = json == null ? null : SOUND.get(json);
        if (known != null) {
            return known;
        }
        FormReader reader = new FormReader(json);
        reader.findings().stream().findFirst().ifPresent(finding -> {
            throw new FormFileException(fileName, finding);
        });
        SOUND.put(json, reader.form());
        return reader.form();
    }
}
