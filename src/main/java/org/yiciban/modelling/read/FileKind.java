package org.yiciban.modelling.read;

/** What a file of a release is, told by the end of its name. */
public enum FileKind {
    MODEL(".bpmn", 2_000_000),
    DECISION(".dmn", 1_000_000),
    FORM(".form", 1_000_000),
    SAMPLE(".sample.json", 500_000),
    SCENARIOS(".scenarios.yaml", 200_000),
    SHEET(".yaml", 500_000),
    UNKNOWN("", 0);

    private final String ending;
    private final int largest;

    FileKind(String ending, int largest) {
        this.ending = ending;
        this.largest = largest;
    }

    static FileKind of(String lowerCaseName) {
        for (FileKind kind : values()) {
            if (lowerCaseName.endsWith(kind.ending)) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    public int largest() {
        return largest;
    }
}
