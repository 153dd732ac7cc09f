package dev.cachewarden.demo.cache;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** First and last names that combine to people who do not exist. */
final class DemoNames {

    static final List<String> FIRST =
            List.of(
                    """
                    Ada Aisha Aleksander Amara Amir Anika Anton Aroha Astrid Ayumi Bastian Beatriz
                    Benedikt Bilal Brigid Caio Camille Chidi Cillian Clara Çağla Dalia Damir Darya
                    Diego Dorota Eamon Efua Eira Elias Elif Emre Enzo Esther Fadi Fatou Felix Fiona
                    Freya Gabor Giulia Gustav Hana Haruto Hedda Henrik Hiba Idris Ines Ingrid Isko
                    Jamal Jana Joaquin Jonas Jun Kaito Karim Katya Kofi Laila Lars Leilani Linh Łukasz
                    Luca Maeve Malik Manon Mara Mateo Mei Mirjam Nadia Naveen Niamh Nikolai Noor Oona
                    Oscar Paloma Pavel Petra Priya Quentin Rafael Rania Ravi Rosa Saoirse Selma Sigrid
                    Søren Tadeo Tamar Teodora Tomás Uma Viktor Wanjiru Xenia Yara Yusuf Zeynep Zoë\
                    """
                            .split("\\s+"));

    static final List<String> LAST =
            List.of(
                    """
                    Abara Adeyemi Aguilar Akhtar Albrecht Almeida Andersson Aslan Bakker Balogun Banerjee
                    Barros Bauer Bekele Bergmann Bianchi Björk Boateng Borg Brandt Bui Byrne Castellano
                    Chaudhry Cohen Costa Dang Delacroix Demir Dimitrov Dlamini Dumont Eze Falk Farouk
                    Ferreira Fischer Fontaine Fujita Gallagher Garza Ghosh Grönlund Guerrero Haddad
                    Hakimi Halvorsen Hashimoto Hoang Horvat Ibarra Ikeda Ivanov Jansen Jiménez Kaplan
                    Karlsson Kaya Keita Khalil Kimura Kowalska Kruger Lachance Lam Larsen Leclerc Lindqvist
                    Lombardi Maalouf Madsen Mahlangu Marchetti Mbeki Mendoza Moreau Mueller Mwangi Nakamura
                    Navarro Nguyen Nilsen Novak Nwosu Obrecht Okafor Okonkwo Oliveira Ortega Osei Papadakis
                    Pereira Petrov Quispe Rahimi Ramaswamy Reyes Rinaldi Rosén Sato Schreiber Sharma
                    Silva Sokolov Sørensen Suzuki Takahashi Tanaka Teixeira Tran Ueda Vasquez Vermeer Vu
                    Weiss Wójcik Yamamoto Yildiz Zając Zhou\
                    """
                            .split("\\s+"));

    private DemoNames() {}

    /** The name as people write it in user names: lower case, ASCII letters only. */
    static String plain(String name) {
        String folded =
                name.toLowerCase(Locale.ROOT).replace('ł', 'l').replace('ø', 'o').replace('ı', 'i');
        return Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
