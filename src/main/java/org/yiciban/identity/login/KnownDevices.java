package org.yiciban.identity.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.HmacSha256;

/**
 * Devices on which an account has logged in: they carry a number and, for each of their last few accounts, a mark that
 * only this program can make. Somebody else's wrong tries don't lock them out. The cookie opens nothing by itself.
 */
@Component
public class KnownDevices {

    static final String COOKIE = "YICIBAN_DEVICE";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int ACCOUNTS = 8;
    private static final int BYTES = 16;

    private final HmacSha256 hmac;
    private final boolean secure;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(
            @Value("${yiciban.journal-secret}") String secret,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.hmac = new HmacSha256("known devices of " + secret);
        this.secure = secure;
    }

    /** The number of the device, when the account has logged in there. */
    Optional<String> of(String username, HttpServletRequest request) {
        String[] parts = parts(request);
        String mark = parts.length == 0 ? "" : mark(parts[0], username);
        return Arrays.stream(parts)
                .skip(1)
                .filter(one -> MessageDigest.isEqual(
                        one.getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8)))
                .findFirst()
                .map(known -> parts[0]);
    }

    /** Remembers that the account has logged in there. */
    void remember(String username, HttpServletRequest request, HttpServletResponse response) {
        String[] parts = parts(request);
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        String device = parts.length == 0 ? text(fresh) : parts[0];
        String mark = mark(device, username);
        List<String> kept = new ArrayList<>(List.of(device, mark));
        Arrays.stream(parts)
                .skip(1)
                .filter(one -> !one.equals(mark))
                .limit(ACCOUNTS - 1L)
                .forEach(kept::add);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, String.join(".", kept))
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.LAX.attributeValue())
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String[] parts(HttpServletRequest request) {
        return request.getCookies() == null
                ? new String[0]
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches("[A-Za-z0-9_-]{22}(\\.[A-Za-z0-9_-]{22}){1," + ACCOUNTS + "}"))
                        .findFirst()
                        .map(value -> value.split("\\."))
                        .orElse(new String[0]);
    }

    private String mark(String device, String username) {
        return text(Arrays.copyOf(hmac.of(device + "\n" + Accounts.plain(username)), BYTES));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
