package dev.throughline.benchmarks;

import dev.throughline.benchmarks.Rows.FriendRow;
import dev.throughline.benchmarks.Rows.LinkRow;
import dev.throughline.benchmarks.Rows.PugRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one writes by hand where only speed counts: constant SQL, and columns read by index. */
final class RawJdbc implements Candidate {

    private static final String FRIENDS_OF =
            "select f.id, f.name from friendship j join friends f on f.id = j.friend_id"
                    + " where j.pug_id = ? order by f.id";
    private static final String PUGS = "select id, name from pugs where id between ? and ? order by id";
    private static final String FRIENDS_OF_MANY =
            "select j.pug_id, f.id, f.name from friendship j join friends f on f.id = j.friend_id where j.pug_id in (";
    private static final String INSERT = "insert into friendship (created_at, updated_at, pug_id, friend_id) ";
    private static final String FIND =
            "select created_at, updated_at, pug_id, friend_id from friendship where pug_id = ? and friend_id = ?";
    private static final String REMOVE = "delete from friendship where pug_id = ? and friend_id = ?";
    private static final String HAS = "select 1 from friendship where pug_id = ? and friend_id = ?";

    private static final String PUGS_OF_FRIEND =
            "select id, name from pugs where id in (select j.pug_id from friendship j where j.friend_id in"
                    + " (select f.id from friends f where f.name = ?)) order by id";

    private final Connection connection;
    private final String add;
    private final boolean keyTwice;

    RawJdbc(Connection connection) throws SQLException {
        this.connection = connection;
        String product = connection.getMetaData().getDatabaseProductName();
        this.keyTwice = product.equals("H2");
        this.add = INSERT
                + switch (product) {
                    case "H2" ->
                        "select cast(? as timestamp(6)), cast(? as timestamp(6)), cast(? as bigint),"
                                + " cast(? as bigint) where not exists"
                                + " (select 1 from friendship where pug_id = ? and friend_id = ?)";
                    case "MariaDB" -> "values (?, ?, ?, ?) on duplicate key update pug_id = pug_id";
                    default -> "values (?, ?, ?, ?) on conflict do nothing";
                };
    }

    @Override
    public List<FriendRow> friendsOf(long pugId) {
        try (PreparedStatement statement = connection.prepareStatement(FRIENDS_OF)) {
            statement.setLong(1, pugId);
            try (ResultSet rows = statement.executeQuery()) {
                List<FriendRow> friends = new ArrayList<>();
                while (rows.next()) {
                    friends.add(new FriendRow(rows.getLong(1), rows.getString(2)));
                }
                return friends;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<PugRow> pugsWithFriends(long firstPugId, long lastPugId) {
        try {
            List<PugRow> pugs = new ArrayList<>();
            Map<Long, List<Friend>> friendsById = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(PUGS)) {
                statement.setLong(1, firstPugId);
                statement.setLong(2, lastPugId);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        PugRow pug = new PugRow(rows.getLong(1), rows.getString(2), new ArrayList<>());
                        pugs.add(pug);
                        friendsById.put(pug.id(), pug.friends());
                    }
                }
            }
            if (pugs.isEmpty()) {
                return pugs;
            }
            String sql = FRIENDS_OF_MANY + "?, ".repeat(pugs.size() - 1) + "?) order by f.id";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < pugs.size(); i++) {
                    statement.setLong(i + 1, pugs.get(i).id());
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        List<Friend> friends = Objects.requireNonNull(friendsById.get(rows.getLong(1)));
                        friends.add(new FriendRow(rows.getLong(2), rows.getString(3)));
                    }
                }
            }
            return pugs;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public LinkRow add(long pugId, long friendId) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        try (PreparedStatement statement = connection.prepareStatement(add)) {
            statement.setObject(1, now);
            statement.setObject(2, now);
            statement.setLong(3, pugId);
            statement.setLong(4, friendId);
            if (keyTwice) {
                statement.setLong(5, pugId);
                statement.setLong(6, friendId);
            }
            return statement.executeUpdate() == 1 ? new LinkRow(now, now, pugId, friendId) : find(pugId, friendId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private LinkRow find(long pugId, long friendId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, pugId);
            statement.setLong(2, friendId);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new LinkRow(
                        rows.getObject(1, LocalDateTime.class),
                        rows.getObject(2, LocalDateTime.class),
                        rows.getLong(3),
                        rows.getLong(4));
            }
        }
    }

    @Override
    public int remove(long pugId, long friendId) {
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setLong(1, pugId);
            statement.setLong(2, friendId);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<PugRow> pugsOfFriend(String friendName) {
        try (PreparedStatement statement = connection.prepareStatement(PUGS_OF_FRIEND)) {
            statement.setString(1, friendName);
            try (ResultSet rows = statement.executeQuery()) {
                List<PugRow> pugs = new ArrayList<>();
                while (rows.next()) {
                    pugs.add(new PugRow(rows.getLong(1), rows.getString(2), List.of()));
                }
                return pugs;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean has(long pugId, long friendId) {
        try (PreparedStatement statement = connection.prepareStatement(HAS)) {
            statement.setLong(1, pugId);
            statement.setLong(2, friendId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
