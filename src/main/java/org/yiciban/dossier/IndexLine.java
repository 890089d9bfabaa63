package org.yiciban.dossier;

/**
 * One line of the index 卷内目录.
 *
 * @param no its place in the file, from 1
 * @param section the heading of its part
 * @param pages how many pages it has in the PDF; 0 where it couldn't be put there
 * @param page its first one, among the pages behind the index, from 1; 0 likewise
 * @param remark why it isn't there, or what has to be known of it; empty for nothing
 * @param path of the original in the zip; empty for what exists in the PDF alone
 * @param sha256 of the original; empty likewise
 */
public record IndexLine(
        int no,
        String section,
        String reference,
        String responsible,
        String title,
        String day,
        int pages,
        int page,
        String remark,
        String path,
        String sha256) {

    /** The same with its place among all pages. */
    IndexLine after(int front) {
        return new IndexLine(
                no,
                section,
                reference,
                responsible,
                title,
                day,
                pages,
                page == 0 ? 0 : page + front,
                remark,
                path,
                sha256);
    }

    /** Its pages as the index has them. */
    public String shown() {
        return page == 0 ? "–" : pages == 1 ? String.valueOf(page) : page + "—" + (page + pages - 1);
    }
}
