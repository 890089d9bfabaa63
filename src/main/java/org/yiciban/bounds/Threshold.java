package org.yiciban.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The threshold before all doors, before anybody looks who comes: a body has come as a whole and within its bounds, and
 * there is a place for the request before anything is done for it. Whoever is turned away is told so in words, and how to
 * come again; so is whoever finds the database away.
 */
@Component
public final class Threshold extends OncePerRequestFilter {

    /** Set when the database was away: whether the act was carried out isn't certain. */
    public static final String AWAY = Threshold.class.getName() + ".away";

    /** What was typed into a form of ours that was turned away, to be sent again. */
    public static final String TYPED = Threshold.class.getName() + ".typed";

    private static final Logger LOG = LoggerFactory.getLogger(Threshold.class);

    private final Bounds bounds;
    private final Bulkhead bulkhead;

    public Threshold(Bounds bounds, Bulkhead bulkhead) {
        this.bounds = bounds;
        this.bulkhead = bulkhead;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest whole = request;
        try {
            AddressQuery.check(request);
            whole = whole(request);
            if (!(whole instanceof PartedBody)) {
                bulkhead.enter(whole);
            }
            chain.doFilter(whole, response);
            if (response.getStatus() == HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE) {
                // a form without its files, where they are asked for: it may come once more, as it should
                keepTyped(whole);
            }
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!told(failed, whole, response)) {
                throw failed;
            }
        } finally {
            bulkhead.leave(request);
            if (whole instanceof PartedBody files) {
                files.forget();
            }
        }
    }

    private static boolean told(Exception failed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TurnedAway away = TurnedAway.behind(failed);
        if (away != null) {
            if (!away.isBusy()) {
                LOG.info("turned away: {}", away.getMessage());
            }
            keepTyped(request);
            // the server would take a broken read for a broken address
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            away.tell(response);
            return true;
        }
        if (!DatabaseAway.isBehind(failed) || response.isCommitted()) {
            return false;
        }
        LOG.warn("the database was away: {}", DatabaseAway.words(failed));
        request.setAttribute(AWAY, true);
        ComeAgain.soon(response);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return true;
    }

    /** Only what a page of ours sent, so that no other site can put words into a form; never passwords. */
    private static void keepTyped(HttpServletRequest request) {
        if (request instanceof HeldBody form && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            Map<String, String[]> typed = form.fields();
            if (typed.keySet().stream()
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"))) {
                request.setAttribute(TYPED, typed);
            }
        }
    }

    private HttpServletRequest whole(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") && "POST".equals(request.getMethod())) {
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
                    .transferTo(java.io.OutputStream.nullOutputStream()));
            throw TurnedAway.tooLarge();
        }
        return new PartedBody(request, new PacedStream(body, bounds, most), bulkhead, bounds.fields());
    }
}
