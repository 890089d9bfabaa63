package org.yiciban.form.feel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An expression reads answers; names of functions are none, however many words they have. */
class FeelPathsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(vehicles.plate) > count(distinct values(vehicles.plate)) | vehicles.plate",
                "not(list contains(directors.idNumber, representative)) | directors.idNumber,representative",
                "date(start) + years and months duration(\"P1Y\") < applicationDate | start,applicationDate",
                "day of week(date(day)) in (\"Sunday\", other) | day,other",
                "(a) and (b or not(c)) | a,b,c",
                "rows[x > 1].amount | rows,x",
                "if a then b else c.d | a,b,c.d"
            })
    void whatIsReadIsNamed(String expression, String read) {
        assertThat(FeelPaths.of("=" + expression)).containsExactlyInAnyOrder(read.split(","));
    }
}
