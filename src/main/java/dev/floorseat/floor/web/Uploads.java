package dev.floorseat.floor.web;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportFormat;
import dev.floorseat.floor.ImportKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that were checked and wait for the click that imports them. Each is its uploader's alone, for a day. */
@Component
@Transactional
class Uploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file and what it holds. */
    record Upload(ImportKind kind, ImportFile file) {}

    /** Keeps a file; returns the name under which it is found again. */
    String keep(String account, ImportKind kind, ImportFile file) {
        Instant now = clock.instant();
        jdbc.sql("delete from floor_upload where uploaded_at < ?")
                .param(Utc.column(now.minus(KEPT)))
                .update();
        String token = UUID.randomUUID().toString();
        String name = file.name().length() <= 200 ? file.name() : file.name().substring(0, 200);
        jdbc.sql("""
                        insert into floor_upload (token, account, kind, format, file_name, content, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        token,
                        account,
                        kind.name(),
                        file.format().name(),
                        name,
                        zipped(file.content()),
                        Utc.column(now))
                .update();
        return token;
    }

    /** The file, if it is this account's and still kept. */
    Optional<Upload> find(String account, String token) {
        return jdbc.sql("select * from floor_upload where token = ? and account = ? and uploaded_at >= ?")
                .params(token, account, Utc.column(clock.instant().minus(KEPT)))
                .query((row, n) -> new Upload(
                        ImportKind.valueOf(row.getString("kind")),
                        new ImportFile(
                                row.getString("file_name"),
                                ImportFormat.valueOf(row.getString("format")),
                                unzipped(row.getBytes("content")))))
                .optional();
    }

    void drop(String account, String token) {
        jdbc.sql("delete from floor_upload where token = ? and account = ?")
                .params(token, account)
                .update();
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] unzipped(byte[] content) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
