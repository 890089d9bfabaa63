package org.yiciban.workbench;

/**
 * A remark as pages show it.
 *
 * @param state the end of the key of its word: unsent, open, done
 * @param path of the file that is meant; empty where the draft as a whole is
 * @param element the id of what is meant in it; empty where the whole file is
 * @param place what is meant, in words
 * @param address of that place, behind the address of the draft; empty where there is none any more
 * @param gone whether what is meant is no more in the draft
 * @param own whether the reader wrote it
 * @param done who marked it as done, and when; empty until then
 */
public record RemarkLine(
        long id,
        String state,
        String path,
        String element,
        String place,
        String address,
        boolean gone,
        boolean own,
        String text,
        String by,
        String at,
        String done) {

    /** Whether its author may still take it away. */
    public boolean isUnsent() {
        return state.equals("unsent");
    }
}
