package org.yiciban.bounds;

import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;

/** The parts of a form that were read, kept in memory while they are small and on the disk when they aren't. */
final class KeptParts {

    static final int MOST = 600;
    /** Han letters of a file's name come as nine bytes each at worst. */
    static final int LONGEST_HEADER = 16 * 1024;

    private static final int IN_MEMORY = 64 * 1024;

    private final File folder;
    private final List<FileItem> items = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    KeptParts(File folder) {
        this.folder = folder;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    FileItem keep(FileItemStream part) throws IOException {
        if (parts.size() >= MOST) {
            throw TurnedAway.tooLarge();
        }
        if (!part.isFormField()) {
            // throws for a name with a zero character in it
            part.getName();
        }
        FileItem item = new DiskFileItemFactory(IN_MEMORY, folder)
                .createItem(part.getFieldName(), part.getContentType(), part.isFormField(), null);
        item.setHeaders(part.getHeaders());
        items.add(item);
        try (InputStream content = part.openStream();
                OutputStream kept = item.getOutputStream()) {
            content.transferTo(kept);
        }
        parts.add(new ApplicationPart(item, folder));
        return item;
    }

    void forget() {
        items.forEach(FileItem::delete);
    }
}
