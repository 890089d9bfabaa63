package org.yiciban.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** The persons of the rights table, each with a session of the own, logged in once. */
final class RightsPeople {

    /** A citizen who has to do with none of the cases. */
    static final String STRANGER = "stranger";

    /** An officer and head of the agency of the item in another division. */
    static final String ELSEWHERE = "urban-elsewhere";

    /** The agent of a case whose principal has ended the mandate; he has a case of each state for himself. */
    static final String FORMER_AGENT = "agent, mandate over";

    /** Who files for a public body, with cases of that body. */
    static final String FILER = "filer of a body";

    private static final Map<String, String> ACCOUNTS = accounts();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern REFUSED = Pattern.compile("您的职责不包括|不能代申请人|只有该事项的办理机关|由牵头机关记录|由本级人民政府|由您提交，不能由您办理");
    private static final Pattern UNSEEN = Pattern.compile("没有这项任务|没有查到该办件");

    private final Environment environment;
    private final Map<String, Person> sessions = new HashMap<>();

    RightsPeople(Environment environment) {
        this.environment = environment;
    }

    private static Map<String, String> accounts() {
        Map<String, String> accounts = new LinkedHashMap<>();
        accounts.put("nobody", null);
        accounts.put("code", null);
        accounts.put("applicant", "citizen");
        accounts.put("agent", "citizen2");
        accounts.put(FORMER_AGENT, "citizen2");
        accounts.put(FILER, "urban-filer");
        accounts.put("other citizen", STRANGER);
        accounts.put("window", "clerk");
        accounts.put("agency of an item", "urban");
        accounts.put("head of that agency", "urban-head");
        accounts.put("other agency", "police");
        accounts.put("that agency, elsewhere", ELSEWHERE);
        accounts.put("supervisor", "supervisor");
        accounts.put("government", "government");
        accounts.put("admin", "admin");
        accounts.put("modeller", "modeller");
        accounts.put("publisher", "publisher");
        accounts.put("auditor", "auditor");
        return accounts;
    }

    /** The person before that case; who has only the slip shows it first. */
    Person of(String name, String number, String code) {
        if (!ACCOUNTS.containsKey(name)) {
            throw new IllegalArgumentException("the table names somebody unknown: " + name);
        }
        boolean bySlip = name.equals("code");
        return sessions.computeIfAbsent(bySlip ? name + " " + number : name, key -> {
            Person person = new Person(bySlip ? code : null);
            if (ACCOUNTS.get(name) != null) {
                person.post("/login", "username=" + ACCOUNTS.get(name) + "&password=demo", "/login");
            } else if (bySlip) {
                person.post("/track", "number=" + number + "&code=" + code, "/track");
            }
            return person;
        });
    }

    /** A browser of somebody, without scripts, and his programs. */
    final class Person {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String code;
        private String token;

        private Person(String code) {
            this.code = code;
        }

        /** The answer in the table's words. */
        String answer(String method, String path, String body) {
            HttpResponse<InputStream> response = sent(method, path, body);
            String location = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() == 302 && !path.startsWith("/login") && !location.endsWith("/login")) {
                return shown(location);
            }
            return word(response.statusCode(), location);
        }

        /** The page by which a form is answered at once, behind its status. */
        String told(String path, String form) {
            HttpResponse<InputStream> response = sent("POST", path, form);
            return response.statusCode() + " " + text(response);
        }

        private HttpResponse<InputStream> sent(String method, String path, String body) {
            boolean program = path.startsWith("/api/");
            HttpRequest.Builder request = request(path);
            if (program && code != null) {
                request.header("X-Query-Code", code);
            }
            if (!method.equals("GET")) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
                request.header("X-CSRF-TOKEN", token());
                String type = body.startsWith("{")
                        ? "application/json"
                        : path.startsWith("/my/")
                                ? "application/x-www-form-urlencoded"
                                : "multipart/form-data; boundary=between";
                request.header("Content-Type", type);
                body = type.startsWith("multipart") ? parts(body) : body;
            }
            return send(request.method(method, BodyPublishers.ofString(body)));
        }

        /** A page as it is sent. */
        String page(String path) {
            return text(send(request(path)));
        }

        /** The fields of a form as the parts that every page takes; {@code @file} is a file that no paper can be. */
        private static String parts(String form) {
            String file = "--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n\r\nx\r\n";
            return Stream.of(form.split("&"))
                            .filter(field -> !field.isEmpty())
                            .map(field -> field.equals("@file")
                                    ? file
                                    : "--between\r\nContent-Disposition: form-data; name=\""
                                            + field.replaceFirst("=", "\"\r\n\r\n") + "\r\n")
                            .collect(Collectors.joining())
                    + "--between--\r\n";
        }

        /** Where a page leads to after an act says whether it was refused. */
        private String shown(String location) {
            String path = location.replaceAll("^https?://[^/]+", "");
            if (path.equals("/track")) {
                return "unseen";
            }
            HttpResponse<InputStream> next = send(request(path));
            String page = text(next);
            boolean unseen = UNSEEN.matcher(page).find();
            return unseen ? "unseen" : REFUSED.matcher(page).find() ? "no" : word(next.statusCode(), "");
        }

        private static String word(int status, String location) {
            if (status == 401 || location.endsWith("/login")) {
                return "login";
            }
            return switch (status) {
                case 403 -> "no";
                case 404 -> "unseen";
                case 200, 201, 202, 204, 302, 409, 415 -> "yes";
                case 422 -> "422";
                default -> "status " + status;
            };
        }

        private String token() {
            if (token == null) {
                token = tokenOf("/track");
            }
            return token;
        }

        private String tokenOf(String page) {
            Matcher found = TOKEN.matcher(text(send(request(page))));
            if (!found.find()) {
                throw new IllegalStateException("no form with a token on " + page);
            }
            return found.group(1);
        }

        /** Sends a form; the address that it leads to. */
        private String post(String path, String form, String page) {
            String sent = form + "&_csrf=" + URLEncoder.encode(tokenOf(page), StandardCharsets.UTF_8);
            return send(request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(sent)))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(path + " leads nowhere"));
        }

        /** Ends the mandate of the agent in a case of one's own. */
        void endMandate(String number) {
            post("/my/cases/" + number + "/mandate/revocation", "sure=yes", "/track");
        }

        /** Begins an application on the portal. */
        String draft(String bundle, boolean body) {
            String page = "/apply/new?bundle=" + bundle;
            String who = body
                    ? "&kind=ORGANISATION&name=示例市云溪区城市管理局&idNumber=11990101009901016T"
                    : "&kind=PERSON&name=林晓&idNumber=500103199001010010";
            return post("/apply/new", "bundle=" + bundle + who + "&mobile=13800000000&by=SELF", page)
                    .replaceAll(".*/apply/([^/]+)/.*", "$1");
        }

        /** Begins an application at the counter. */
        String counter(String bundle) {
            return post("/window/counter", "bundle=" + bundle, "/window/counter")
                    .replaceAll(".*/counter/", "");
        }

        /** Keeps a scan with what is taken down at the counter; the upload. */
        String scan(String draft) {
            String address = "/window/counter/" + draft;
            String field = "_paper:identity-document";
            String body = "--between\r\nContent-Disposition: form-data; name=\"" + field
                    + "\"; filename=\"x.pdf\"\r\n\r\n" + new String(Walk.pdf(), StandardCharsets.UTF_8)
                    + "\r\n--between--\r\n";
            text(send(request(address)
                    .header("X-CSRF-TOKEN", token())
                    .header("Content-Type", "multipart/form-data; boundary=between")
                    .POST(BodyPublishers.ofString(body))));
            Matcher found = Pattern.compile("/papers/([0-9a-f-]{36})").matcher(text(send(request(address))));
            if (!found.find()) {
                throw new IllegalStateException("the scan wasn't kept");
            }
            return found.group(1);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(
                    URI.create("http://localhost:" + environment.getProperty("local.server.port") + path));
        }

        private HttpResponse<InputStream> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), BodyHandlers.ofInputStream());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        private static String text(HttpResponse<InputStream> response) {
            try (InputStream body = response.body()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
