package org.yiciban.atrest;

/** What keys are for; those of one purpose tell nothing of those of the other. */
enum KeyPurpose {
    ENCRYPTION("yiciban.at-rest.keys", "YICIBAN_ATREST_KEYS"),
    HASH("yiciban.at-rest.hash-keys", "YICIBAN_ATREST_HASHKEYS");

    private final String setting;
    private final String variable;

    KeyPurpose(String setting, String variable) {
        this.setting = setting;
        this.variable = variable;
    }

    /** The setting that names them. */
    String setting() {
        return setting;
    }

    /** The setting as whoever starts the program knows it. */
    String named() {
        return variable + " (" + setting + ")";
    }
}
