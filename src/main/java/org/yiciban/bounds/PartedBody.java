package org.yiciban.bounds;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;

/**
 * A form with files, read no further than somebody asks: the token against forgery stands first in our forms, so it is
 * looked at before any file is read, and the files are read only by the controller, after the login and the rights.
 */
final class PartedBody extends Fields {

    /** What may stand before the files, or be kept of a form that is refused. */
    private static final int MOST_OF_FIELDS = 1 << 20;

    private final PacedStream body;
    private final Bulkhead bulkhead;
    private final FormFields fields;
    private final KeptParts kept;
    private final Set<String> files = new HashSet<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private FileItemIterator reading;
    private FileItemStream next;
    private boolean whole;
    private boolean skipped;

    PartedBody(HttpServletRequest request, PacedStream body, Bulkhead bulkhead, int mostFields) throws TurnedAway {
        super(request);
        this.body = body;
        this.bulkhead = bulkhead;
        this.kept = new KeptParts((File) getServletContext().getAttribute(ServletContext.TEMPDIR));
        this.fields = new FormFields(request, mostFields).read(request.getQueryString());
    }

    /** Reads on only as far as fields go. */
    @Override
    public String getParameter(String name) {
        try {
            while (!whole && !fields.all().containsKey(name) && peek() != null && next.isFormField()) {
                take();
            }
            if (fields.isLost(name)) {
                getParts();
            }
        } catch (IOException refused) {
            throw new Unread(refused);
        }
        String[] values = fields.all().get(name);
        return values == null ? null : values[0];
    }

    /** All fields; before the files were asked for, the files are passed over and lost. */
    @Override
    Map<String, String[]> fields() {
        try {
            while (!whole && body.count() < MOST_OF_FIELDS && peek() != null) {
                if (next.isFormField()) {
                    take();
                } else {
                    skipped = true;
                    next = null;
                }
            }
        } catch (IOException refused) {
            throw new Unread(refused);
        }
        requireKept();
        return fields.all();
    }

    /** Nobody works with a form in which something can't be kept. */
    private void requireKept() {
        LostSigns lost = fields.lost();
        if (lost != null) {
            throw lost;
        }
    }

    /** All fields, for a form that isn't worked on: whatever still comes is waited for, and its files are passed over. */
    Map<String, String[]> passedOver() throws IOException {
        bulkhead.arrive(getRemoteAddr(), () -> {
            while (!whole && peek() != null) {
                if (next.isFormField()) {
                    take();
                } else {
                    skipped = true;
                    choose(next);
                    next = null;
                }
            }
        });
        return fields.all();
    }

    /** The files that came, the name of the last one by each field. */
    Map<String, String> chosen() {
        return chosen;
    }

    private void choose(FileItemStream part) {
        String name = part.getName();
        if (name != null && !name.isBlank()) {
            chosen.put(part.getFieldName(), name);
        }
    }

    /** Everything; from here on the request works with the database. */
    @Override
    public Collection<Part> getParts() throws IOException {
        if (skipped) {
            throw new IllegalStateException("the files of this request were passed over");
        }
        if (!whole) {
            bulkhead.arrive(getRemoteAddr(), () -> {
                while (peek() != null) {
                    take();
                }
            });
            whole = true;
            bulkhead.enter(this);
        }
        requireKept();
        return kept.parts();
    }

    @Override
    public Part getPart(String name) throws IOException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Removes what was kept on the disk. */
    void forget() {
        kept.forget();
    }

    private FileItemStream peek() throws IOException {
        try {
            if (reading == null) {
                FileUpload upload = new FileUpload();
                upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
                upload.setPartHeaderSizeMax(KeptParts.LONGEST_HEADER);
                upload.setFileCountMax(KeptParts.MOST);
                reading = upload.getItemIterator(new PartSource(getContentType(), getContentLengthLong(), body));
            }
            if (next == null && reading.hasNext()) {
                next = reading.next();
            }
            return next;
        } catch (FileUploadException broken) {
            TurnedAway away = TurnedAway.behind(broken);
            throw away == null ? TurnedAway.malformed(broken.getMessage()) : away;
        }
    }

    private void take() throws IOException {
        FileItemStream part = next;
        next = null;
        if (!part.isFormField()) {
            FieldRule.checkFile(part.getFieldName(), !files.add(part.getFieldName()));
        }
        FileItem item = kept(part);
        if (!part.isFormField()) {
            choose(part);
        }
        if (part.isFormField()) {
            fields.add(part.getFieldName(), PercentEncoded.text(item.get(), "a form"));
        }
    }

    /** The body may end in the midst of a part. */
    private FileItem kept(FileItemStream part) throws IOException {
        try {
            return kept.keep(part);
        } catch (MultipartStream.MalformedStreamException cut) {
            throw TurnedAway.malformed(cut.getMessage());
        }
    }

    /** A refused body where nobody expects one. */
    private static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unread(IOException refused) {
            super(refused);
        }
    }
}
