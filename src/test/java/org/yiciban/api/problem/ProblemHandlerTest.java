package org.yiciban.api.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

class ProblemHandlerTest {

    record Rating(int score) {}

    @RestController
    static class Probe {

        @PostMapping("/rating")
        int rate(@RequestBody Rating rating) {
            return rating.score();
        }

        @GetMapping("/page")
        int page(@RequestParam int size) {
            return size;
        }

        @GetMapping("/fails")
        void fails(@RequestParam(required = false) String reason) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, reason);
        }

        @GetMapping("/large")
        void large() {
            throw new MaxUploadSizeExceededException(1);
        }
    }

    private final MockMvc api = MockMvcBuilders.standaloneSetup(new Probe())
            .setControllerAdvice(new ProblemHandler(new Problems(texts())))
            .build();

    @Test
    void a_body_that_is_no_json_is_refused_with_its_place() throws Exception {
        api.perform(post("/rating").contentType(MediaType.APPLICATION_JSON).content("{\n\"score\": \n!}"))
                .andExpect(status().is(400))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Incomplete request"))
                .andExpect(jsonPath("$.detail").value("The body is not valid JSON: line 3, column 1."));
        api.perform(post("/rating").contentType(MediaType.APPLICATION_JSON))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.detail").value("The body is missing or is not valid JSON."));
    }

    @Test
    void words_follow_the_language_of_the_caller() throws Exception {
        api.perform(get("/page").locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value("缺少参数 size。"));
        api.perform(get("/page").param("size", "many").locale(Locale.ENGLISH))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value("The value of the parameter size is malformed."));
    }

    @Test
    void wrong_methods_and_types_keep_their_status_and_headers() throws Exception {
        api.perform(get("/rating")).andExpect(status().isMethodNotAllowed());
        api.perform(post("/rating").contentType(MediaType.TEXT_PLAIN).content("5"))
                .andExpect(status().isUnsupportedMediaType());
        api.perform(get("/large"))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.title").value("Content too large"));
    }

    @Test
    void a_detail_that_the_thrower_has_worded_stays() throws Exception {
        api.perform(get("/fails").param("reason", "taken by Chen Li"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("taken by Chen Li"))
                .andExpect(jsonPath("$.title").value("Conflict"));
        api.perform(get("/fails"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail")
                        .value("Things have changed in the meantime; this action was not carried out."));
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/problem");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
