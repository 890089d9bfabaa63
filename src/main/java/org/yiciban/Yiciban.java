package org.yiciban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program: one application, all agencies, all results. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Yiciban {

    public static void main(String[] arguments) {
        SpringApplication.run(Yiciban.class, arguments);
    }
}
