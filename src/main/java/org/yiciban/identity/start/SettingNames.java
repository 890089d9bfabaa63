package org.yiciban.identity.start;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/** Tells of settings of ours that there aren't: what is mistyped has no effect, and nobody would hear of it. */
@Component
class SettingNames implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SettingNames.class);
    private static final String OURS = "yiciban";

    /** Those that no record of settings holds. */
    private static final String OTHERS =
            """
            archive.background at-rest.algorithms at-rest.background at-rest.hash-keys at-rest.keys bounds.h2-housekeeping
            calendar.background clock-tolerance data database-password-in-use demo demo-cases documents.background
            engine.job-executor
            figures.address figures.port first-admin first-admin-password journal-secret journal-secret-in-use
            journal.background journal.heads limits.background mail.background materials.uploads
            notification.templates public-url
            publication.background trials.background trusted-proxies version built commit watch.background""";

    private final ListableBeanFactory beans;
    private final ConfigurableEnvironment settings;

    SettingNames(ListableBeanFactory beans, ConfigurableEnvironment settings) {
        this.beans = beans;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, String> known = known();
        settings.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> name.matches("(?i)yiciban[._].+"))
                .filter(name -> !known.containsKey(plain(name)))
                .distinct()
                .sorted()
                .forEach(name -> LOG.warn(
                        "There is no setting “{}”, and it has no effect. The nearest is “{}”.",
                        name,
                        nearest(name, known)));
    }

    /** What there is, by the letters that count. */
    private Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        Stream.of(OTHERS.split("\\s+")).forEach(name -> known.put(plain(name), OURS + "." + name));
        for (Object record :
                beans.getBeansWithAnnotation(ConfigurationProperties.class).values()) {
            ConfigurationProperties prefix = beans.findAnnotationOnBean(nameOf(record), ConfigurationProperties.class);
            add(known, Objects.requireNonNull(prefix).value(), record.getClass());
        }
        return known;
    }

    private String nameOf(Object bean) {
        return beans.getBeanNamesForType(bean.getClass())[0];
    }

    private static void add(Map<String, String> known, String prefix, Class<?> type) {
        if (!prefix.startsWith(OURS) || !type.isRecord()) {
            return;
        }
        for (RecordComponent one : type.getRecordComponents()) {
            String name =
                    prefix + "." + one.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            known.put(plain(name), name);
            add(known, name, one.getType());
        }
    }

    private static String nearest(String name, Map<String, String> known) {
        String typed = plain(name);
        return known.keySet().stream()
                .min(Comparator.comparingInt(there -> distance(typed, there)))
                .map(known::get)
                .orElse("");
    }

    /** As settings are found: hyphens, dots and capitals don't matter, as in the environment. */
    private static String plain(String name) {
        String letters = name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return letters.startsWith(OURS) ? letters.substring(OURS.length()) : letters;
    }

    /** How many letters have to be typed, left out or replaced. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
