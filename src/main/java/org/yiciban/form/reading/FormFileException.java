package org.yiciban.form.reading;

/** A form file that can't be used, with the first reason. */
public class FormFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final FormFinding finding;

    FormFileException(String file, FormFinding finding) {
        super(file + (finding.component().isEmpty() ? "" : ", " + finding.component()) + ": "
                + finding.message().en());
        this.file = file;
        this.finding = finding;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Component, rule and sentence. */
    public FormFinding finding() {
        return finding;
    }
}
