package org.yiciban.api.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.yiciban.bounds.KeptText;
import org.yiciban.shared.Unseen;
import org.yiciban.signs.PaperSigns;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every text of every body is one that can be kept: controls, halves of characters
 * and signs that no document can show are refused by the path where they
 * stand, in names too, whatever the body becomes afterwards.
 */
@RestControllerAdvice("org.yiciban.api")
class TextsOfBody extends RequestBodyAdviceAdapter {

    private final JsonMapper mapper;

    TextsOfBody(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean supports(MethodParameter body, Type type, Class<? extends HttpMessageConverter<?>> reader) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message, MethodParameter body, Type type, Class<? extends HttpMessageConverter<?>> reader)
            throws IOException {
        byte[] content = message.getBody().readAllBytes();
        check(content);
        return new Again(message.getHeaders(), new ByteArrayInputStream(content));
    }

    private void check(byte[] content) {
        try (JsonParser parser = mapper.createParser(content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text) {
                    check(parser.getString(), parser);
                }
            }
        } catch (JacksonException unreadable) {
            // whoever reads it tells where and why
            return;
        }
    }

    private static void check(String text, JsonParser parser) {
        if (!KeptText.isKept(text)) {
            throw BodyInvalid.at(path(parser.streamReadContext().pathAsPointer()), "characters", "body.lost-signs");
        }
        PaperSigns.unfit(text).ifPresent(sign -> {
            throw BodyInvalid.at(
                    path(parser.streamReadContext().pathAsPointer()), "characters", "body.unfit-sign", sign);
        });
    }

    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer at = pointer; at != null && !at.matches(); at = at.tail()) {
            if (at.mayMatchElement()) {
                path.append('[').append(at.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Unseen.without(at.getMatchingProperty()));
            }
        }
        return path.toString();
    }

    /** The same body once more. */
    private record Again(HttpHeaders headers, InputStream content) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return content;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
