package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's phone on the floor: signed in by the form, with a session, sending what the page's scripts send. */
final class Phone {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final BusyFloor.Visitor visitor;
    private String token = "";
    private int sent;

    Phone(String base, BusyFloor.Visitor visitor) {
        this.base = base;
        this.visitor = visitor;
    }

    Phone signIn() throws IOException, InterruptedException {
        String door = page("/sign-in");
        String form = "username=" + visitor.account() + "&password=" + encoded(BusyFloor.PASSWORD) + "&_csrf="
                + encoded(found(FORM_TOKEN, door));
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        token = found(PAGE_TOKEN, page("/my/visits"));
        return this;
    }

    /** Sends a note; answers with the milliseconds until it was there. */
    double note() throws IOException, InterruptedException {
        String json = String.format(Locale.ROOT, """
                {"clientId":"phone-%d","kind":"MISTAKE","text":"Wer kündigt, bekommt das Retourenlabel erst nach dem dritten Anruf, \
                weil das Makro im Chat keinen Link hat und die Vorlage dafür seit März auf Freigabe wartet (%d).",\
                "action":"Link ins Makro aufnehmen, bis die Vorlage da ist","about":{"kind":"SYSTEM","name":"Chat-Makro"},\
                "segment":"Bestandskunden","wish":"chat","at":"2026-02-03T10:15:00+01:00"}""", ++sent, sent);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(base + "/phone/v1/visits/" + visitor.visit() + "/notes"))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        double taken = (System.nanoTime() - begin) / 1e6;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return taken;
    }

    private String page(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
