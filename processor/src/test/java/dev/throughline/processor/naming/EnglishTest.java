package dev.throughline.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

    @ParameterizedTest
    @CsvSource({
        "friends, friend",
        "bestFriends, bestFriend",
        "categories, category",
        "addresses, address",
        "boxes, box",
        "branches, branch",
        "statuses, status",
        "houses, house",
        "causes, cause",
        "heroes, hero",
        "shoes, shoe",
        "movies, movie",
        "people, person",
        "grandChildren, grandChild",
        "sheep, sheep",
        "series, series",
        "news, news",
        "status, status",
        "class, class",
        "analysis, analysis",
        "following, following",
        "URLs, URL"
    })
    void namesOneOfSeveral(String plural, String singular) {
        assertThat(English.singular(plural)).isEqualTo(singular);
    }
}
