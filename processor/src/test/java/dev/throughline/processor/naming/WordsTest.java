package dev.throughline.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "id, id, ID, Id",
        "createdAt, created_at, CREATED_AT, CreatedAt",
        "OrderLine, order_line, ORDER_LINE, OrderLine",
        "URLPath, url_path, URL_PATH, UrlPath",
        "apiURL, api_url, API_URL, ApiUrl",
        "line2, line2, LINE2, Line2",
        "pug_friends, pug_friends, PUG_FRIENDS, PugFriends",
        "pug-friends x, pug_friends_x, PUG_FRIENDS_X, PugFriendsX",
        "pugFriendId, pug_friend_id, PUG_FRIEND_ID, PugFriendId",
        "कीमतTotal, कीमत_total, कीमत_TOTAL, कीमतTotal",
        "𝒳axis, 𝒳axis, 𝒳AXIS, 𝒳axis"
    })
    void findsTheWordsOfAName(String name, String snake, String constant, String upperCamel) {
        Words words = Words.of(name);

        assertThat(words.snake()).isEqualTo(snake);
        assertThat(words.constant()).isEqualTo(constant);
        assertThat(words.upperCamel()).isEqualTo(upperCamel);
    }

    @ParameterizedTest
    @CsvSource({"pug_id, id, pug", "id, id, id", "order_line_no, lineNo, order", "pug, id, pug"})
    void takesAnEndingAway(String name, String ending, String rest) {
        assertThat(Words.of(name).withoutEnding(Words.of(ending)).snake()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"new, new_", "2nd, _2nd", "pug, pug", "𝒳, 𝒳"})
    void changesAsLittleAsJavaDemands(String name, String legal) {
        assertThat(Identifiers.legal(name)).isEqualTo(legal);
    }
}
