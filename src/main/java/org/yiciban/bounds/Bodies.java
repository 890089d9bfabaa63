package org.yiciban.bounds;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what requests bring, within the bounds of its kind and before anybody works with it; files are read later. */
@Component
class Bodies {

    /** What may bring files. */
    private static final Set<String> BRINGING = Set.of("POST", "PUT");

    private final Bounds bounds;
    private final Bulkhead bulkhead;

    Bodies(Bounds bounds, Bulkhead bulkhead) {
        this.bounds = bounds;
        this.bulkhead = bulkhead;
    }

    /** The request with its body, which has come as a whole; without one as it is. */
    HttpServletRequest whole(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") && BRINGING.contains(request.getMethod())) {
            return parted(request, bounds.filesAt(request.getServletPath()));
        }
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (request.getContentLengthLong() <= 0 && !chunked) {
            return request;
        }
        boolean form = type.startsWith("application/x-www-form-urlencoded") && "POST".equals(request.getMethod());
        byte[] body = body(request, (form ? bounds.form() : bounds.json()).toBytes());
        return form ? HeldBody.form(request, body, bounds.fields()) : HeldBody.plain(request, body);
    }

    private byte[] body(HttpServletRequest request, long most) throws IOException {
        // from here on the server itself doesn't read it, not even for the page that tells of the refusal
        ServletInputStream coming = request.getInputStream();
        if (request.getContentLengthLong() > most) {
            throw TurnedAway.tooLarge();
        }
        byte[][] body = new byte[1][];
        bulkhead.arrive(request.getRemoteAddr(), () -> body[0] = new PacedStream(coming, bounds, most).readAllBytes());
        return body[0];
    }

    private PartedBody parted(HttpServletRequest request, long most) throws IOException {
        if (most == 0) {
            throw TurnedAway.noFilesHere();
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            throw TurnedAway.withoutLength();
        }
        ServletInputStream body = request.getInputStream();
        if (length > most) {
            // a browser that is still sending would never see the answer
            bulkhead.arrive(request.getRemoteAddr(), () -> new PacedStream(body, bounds, 2 * most)
                    .transferTo(OutputStream.nullOutputStream()));
            throw TurnedAway.tooLarge();
        }
        return new PartedBody(request, new PacedStream(body, bounds, most), bulkhead, bounds.fields());
    }
}
