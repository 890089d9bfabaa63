package org.yiciban.document.file;

/** No font has a sign of a document: no file is made that shows something else in its place. */
final class UndrawableSign extends RuntimeException {

    private static final long serialVersionUID = 1;

    UndrawableSign(int sign) {
        super(("no font has the sign U+%X: put a TrueType font that has it into a folder, and name the folder in"
                        + " yiciban.documents.fonts")
                .formatted(sign));
    }
}
