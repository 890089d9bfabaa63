package org.yiciban.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript: keeps cookies, finds tokens in forms, does not follow redirects. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String root;
    private final CookieManager cookies;
    private final HttpClient http;

    public Visitor(int port) {
        this(port, new CookieManager());
    }

    private Visitor(int port, CookieManager cookies) {
        this.root = "http://localhost:" + port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same browser, with its cookies, before another program. */
    public Visitor at(int otherPort) {
        return new Visitor(otherPort, cookies);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    public HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    public HttpResponse<String> login(String username, String password) throws IOException, InterruptedException {
        String form = "username=" + username + "&password=" + password + "&_csrf=" + token("/login");
        return post("/login", form);
    }

    public String token(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form with a token on " + page);
        }
        return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("YICIBAN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    public void pretendSession(String id) {
        HttpCookie cookie = new HttpCookie("YICIBAN", id);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(root), cookie);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    /** What a program reads that logs in with each call. */
    public HttpResponse<String> getAs(String username, String password, String path)
            throws IOException, InterruptedException {
        return send(basic(username, password, path).GET().build());
    }

    HttpRequest.Builder basic(String username, String password, String path) {
        String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + pair);
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
