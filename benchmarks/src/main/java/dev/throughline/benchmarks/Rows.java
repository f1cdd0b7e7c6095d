package dev.throughline.benchmarks;

import java.time.LocalDateTime;
import java.util.List;

/** The plain objects that raw JDBC and hand-written jOOQ give. */
final class Rows {

    private Rows() {}

    record PugRow(Long id, String name, List<Friend> friends) implements Pug {}

    record FriendRow(Long id, String name) implements Friend {

        @Override
        public List<Pug> pugs() {
            throw new UnsupportedOperationException("pugs() was not read");
        }
    }

    record LinkRow(LocalDateTime createdAt, LocalDateTime updatedAt, Long pugId, Long friendId)
            implements Candidate.Link {}
}
