package uk.bng.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A command of a shell script that asks the service, and the status that a comment before it announces. */
record CurlCommand(int status, List<String> words) {
    private static final Pattern STATUS = Pattern.compile("# (\\d{3})\\b.*");
    private static final Pattern CURL = Pattern.compile("curl (.*?)(?: \\| .*)?");
    private static final Pattern VARIABLE = Pattern.compile("\\$([a-z]+)");

    /** The commands of a script, in their order. */
    static List<CurlCommand> in(String script) {
        List<CurlCommand> commands = new ArrayList<>();
        int status = 0;
        for (String line : script.replace("\\\n", " ").lines().toList()) {
            Matcher announced = STATUS.matcher(line);
            Matcher curl = CURL.matcher(line.replaceFirst("^job=\\$\\(", ""));
            if (announced.matches()) {
                status = Integer.parseInt(announced.group(1));
            } else if (curl.matches()) {
                commands.add(new CurlCommand(status, words(curl.group(1))));
            }
        }
        return commands;
    }

    /** Sends it as curl would, with the values of the script's variables. */
    ApiAnswer sentBy(ApiClient client, Map<String, String> variables) throws IOException {
        List<String> headers = new ArrayList<>();
        String path = "";
        String method = "";
        byte @Nullable [] body = null;
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place);
            switch (word) {
                case "-H" -> {
                    place++;
                    headers.addAll(List.of(valued(words.get(place), variables).split(": ", 2)));
                }
                case "-X" -> {
                    place++;
                    method = words.get(place);
                }
                case "-d" -> {
                    place++;
                    body = data(valued(words.get(place), variables));
                }
                default -> path = word.startsWith("-") ? path : valued(word, variables);
            }
        }
        String asked = !method.isEmpty() ? method : body == null ? "GET" : "POST";
        return client.send(asked, path, body, headers.toArray(String[]::new));
    }

    private static byte[] data(String given) throws IOException {
        return given.startsWith("@")
                ? Files.readAllBytes(Path.of("..").resolve(given.substring(1)))
                : given.getBytes(StandardCharsets.UTF_8);
    }

    private static String valued(String word, Map<String, String> variables) {
        return VARIABLE.matcher(word)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), found.group())));
    }

    /** The words of a command as a shell parts them; quotes may begin and end within one. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        char quote = 0;
        for (char c : (command + " ").toCharArray()) {
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && c == ' ') {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }
}
