package org.yiciban.identity.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.LocaleResolver;

/**
 * How a person of the staff likes the pages: kept with the account, so that it is the same on every machine. Cookies carry
 * language and density from page to page, so that no page asks the database for them.
 */
@Repository
@Transactional
public class PersonalChoices {

    static final String COMFORTABLE = "comfortable";
    private static final int A_YEAR = 365 * 24 * 3600;

    private final JdbcClient jdbc;
    private final LocaleResolver languages;

    PersonalChoices(JdbcClient jdbc, LocaleResolver languages) {
        this.jdbc = jdbc;
        this.languages = languages;
    }

    /**
     * What somebody chose.
     *
     * @param language {@code zh-CN} or {@code en}; null to keep what the machine has
     * @param comfortable larger letters and rows
     * @param start the queue of the inbox after the login: {@code ALL}, {@code MINE} or {@code OPEN}
     */
    public record Choice(String language, boolean comfortable, String start) {

        /** Before anybody chose. */
        public static final Choice NONE = new Choice(null, false, "ALL");

        public Choice {
            language = language != null && language.matches("zh-CN|en") ? language : null;
            start = start != null && start.matches("MINE|OPEN") ? start : "ALL";
        }
    }

    @Transactional(readOnly = true)
    public Choice of(String username) {
        return found(username).orElse(Choice.NONE);
    }

    private Optional<Choice> found(String username) {
        return jdbc.sql("select * from personal_choice where username = ?")
                .param(username)
                .query((row, number) -> new Choice(
                        row.getString("language"), row.getBoolean("comfortable"), row.getString("start_queue")))
                .optional();
    }

    /** Keeps the choice, and lets it hold on this machine at once. */
    public void choose(String username, Choice choice, HttpServletRequest request, HttpServletResponse response) {
        int changed = jdbc.sql(
                        "update personal_choice set language = ?, comfortable = ?, start_queue = ? where username = ?")
                .params(Arrays.asList(choice.language(), choice.comfortable(), choice.start(), username))
                .update();
        if (changed == 0) {
            jdbc.sql("insert into personal_choice (username, language, comfortable, start_queue) values (?, ?, ?, ?)")
                    .params(Arrays.asList(username, choice.language(), choice.comfortable(), choice.start()))
                    .update();
        }
        apply(choice, request, response);
    }

    /** Somebody comes in: the machine takes over what the person once chose. */
    public Choice arrived(String username, HttpServletRequest request, HttpServletResponse response) {
        Optional<Choice> choice = found(username);
        choice.ifPresent(one -> apply(one, request, response));
        return choice.orElse(Choice.NONE);
    }

    private void apply(Choice choice, HttpServletRequest request, HttpServletResponse response) {
        if (choice.language() != null) {
            languages.setLocale(request, response, Locale.forLanguageTag(choice.language()));
        }
        Cookie density = new Cookie(COMFORTABLE, choice.comfortable() ? "yes" : "");
        density.setPath(request.getContextPath() + "/");
        density.setMaxAge(choice.comfortable() ? A_YEAR : 0);
        density.setHttpOnly(true);
        density.setSecure(request.isSecure());
        density.setAttribute("SameSite", "Lax");
        response.addCookie(density);
    }

    /** Whether this machine shows larger rows. */
    public static boolean isComfortable(HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> COMFORTABLE.equals(cookie.getName()) && "yes".equals(cookie.getValue()));
    }
}
