package org.yiciban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program: one application, all agencies, all results. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Yiciban {

    public static void main(String[] arguments) {
        SpringApplication.run(Yiciban.class, arguments);
    }
}
