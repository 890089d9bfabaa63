package org.yiciban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text exists in both languages, in every area. */
class LanguagesTest {

    static Stream<String> areas() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties"))
                .map(Resource::getFilename)
                .filter(name -> !name.contains("_"))
                .map(name -> name.replace(".properties", ""));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void chinese_and_english_have_the_same_texts(String area) throws IOException {
        Properties chinese = read(area + ".properties");
        Properties english = read(area + "_en.properties");

        assertThat(chinese).isNotEmpty();
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    private static Properties read(String file) throws IOException {
        Resource resource = new PathMatchingResourcePatternResolver().getResource("classpath:messages/" + file);
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
