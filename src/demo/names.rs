//! Given and family names, as mixed as a state's administration is. A draw takes both from one region.
//!
//! No person is meant: the lists hold common names only.

use crate::grades::Form;
use crate::random::Random;

/// Names in one string each, with ", " between.
struct Region {
    /// Out of a hundred.
    weight: usize,
    female: &'static str,
    male: &'static str,
    family: &'static str,
}

pub(crate) struct Name {
    pub(crate) given: String,
    pub(crate) prefix: &'static str,
    pub(crate) family: String,
    pub(crate) title: &'static str,
    pub(crate) form: Form,
    /// The place of the region in the list; portraits follow it.
    pub(crate) region: u64,
}

const INCLUSIVE: &str = "Kim, Robin, Sascha, Toni, Alex, Luca, Eike, Friedl, Jule, Noa";

const HERE: Region = Region {
    weight: 70,
    female: "Andrea, Anja, Annegret, Antje, Astrid, Beate, Birte, Britta, Carola, \
            Christiane, Claudia, Cordula, Daniela, Dörte, Elke, Emma, Eva-Maria, \
            Franziska, Frauke, Gesa, Gudrun, Hannah, Heike, Helga, Ilka, Inga, Ingeborg, \
            Isabel, Jana, Johanna, Judith, Karin, Katharina, Kathrin, Kerstin, Lara, Lea, \
            Leonie, Lisa, Luise, Maike, Manuela, Mareike, Marie, Marlene, Martina, Meike, \
            Melanie, Miriam, Monika, Nadine, Nicole, Paula, Pia, Ramona, Rebekka, Regina, \
            Rieke, Rosemarie, Sabrina, Sandra, Sarah, Silvia, Sonja, Sophie, Stefanie, \
            Susanne, Svenja, Tanja, Ulrike, Ute, Vera, Verena, Wiebke",
    male: "Alexander, Andreas, Axel, Bernd, Bastian, Carsten, Christian, Christoph, \
            Dirk, Dominik, Eckhard, Fabian, Felix, Florian, Frank, Frieder, Georg, Gerd, \
            Günther, Hannes, Hans-Jürgen, Heiko, Hendrik, Holger, Ingo, Jakob, Jan, \
            Jannik, Jens, Jochen, Johannes, Jonas, Jörg, Julian, Jürgen, Klaus-Dieter, \
            Konrad, Lars, Leon, Lukas, Malte, Marco, Markus, Martin, Mathis, Matthias, \
            Max, Michael, Moritz, Niklas, Nils, Norbert, Oliver, Paul, Peter, Philipp, \
            Rainer, Ralf, René, Roland, Rüdiger, Sebastian, Simon, Stefan, Steffen, Sven, \
            Thomas, Thorben, Tobias, Torsten, Udo, Ulrich, Volker, Werner",
    family: "Ahlers, Albers, Arndt, Bachmann, Barkhausen, Baumgarten, Beckmann, Behnke, \
            Berger, Bertram, Bode, Böhm, Borchers, Brandes, Brinkmann, Brüggemann, \
            Buchholz, Busch, Carstensen, Christiansen, Clausen, Dierks, Dittrich, Döring, \
            Drechsler, Ebeling, Eggers, Ehlers, Engelhardt, Ernst, Fischer, Förster, \
            Franke, Freese, Fricke, Fuchs, Gärtner, Gebhardt, Gerlach, Göbel, Graf, \
            Grimm, Groß, Haase, Hagemann, Hansen, Harms, Hartmann, Heinrich, \
            Heitmann, Hesse, Hoffmann, Holtkamp, Huber, Ihde, Jacobsen, Jäger, Jahn, \
            Janßen, Jürgens, Kaiser, Karsten, Keller, Kirchner, Klages, Klein, Knoop, \
            Köhler, König, Krämer, Krause, Kruse, Kühn, Lange, Lehmann, Lenz, Lorenz, \
            Lüders, Ludwig, Marquardt, Martens, Meier, Meißner, Menzel, Meyer, Möller, \
            Nagel, Neubauer, Neumann, Niemeyer, Nolte, Oelkers, Ostermann, Otto, Pape, \
            Peters, Pfeiffer, Plambeck, Preuß, Quast, Rademacher, Reimers, Reinhardt, \
            Richter, Riedel, Rohde, Rosenthal, Roth, Sander, Schäfer, Scheffler, \
            Schlüter, Schmidt, Schneider, Scholz, Schröder, Schubert, Schulze, Schütte, \
            Schwarz, Seidel, Siebert, Sommer, Stahl, Steffens, Stein, Sturm, Süß, \
            Teichmann, Thiel, Tiedemann, Timm, Uhl, Ulrich, Vogel, Voigt, Vollmer, \
            Wagner, Walther, Weber, Wegener, Weiß, Wendt, Werner, Wiechmann, Wiegand, \
            Winkler, Wittenberg, Wolff, Wulf, Zacharias, Ziegler, Zimmermann",
};

const REGIONS: &[Region] = &[
    HERE,
    Region {
        weight: 8,
        female: "Ayşe, Canan, Derya, Ebru, Elif, Gülşen, Hatice, Meryem, Şükran, Zeynep",
        male: "Ahmet, Burak, Cem, Emre, Hakan, İlker, Murat, Oğuz, Serkan, Tarık",
        family: "Aksoy, Arslan, Çelik, Demir, Doğan, Güneş, Kılıç, Koç, Öztürk, Şahin, Yıldız, \
            Yılmaz",
    },
    Region {
        weight: 7,
        female: "Agnieszka, Beata, Ewa, Jadwiga, Kateřina, Magdalena, Małgorzata, Petra, \
            Zuzana",
        male: "Dariusz, Grzegorz, Jakub, Jiří, Krzysztof, Marek, Michał, Paweł, Ondřej",
        family: "Adamczyk, Dvořák, Grabowski, Kamiński, Kučera, Lewandowski, Mazur, Novotný, \
            Pawlak, Szymański, Wójcik, Wróbel",
    },
    Region {
        weight: 5,
        female: "Alina, Irina, Kateryna, Lidia, Nadija, Oksana, Olena, Swetlana, Tetjana",
        male: "Alexej, Andrij, Dmitri, Igor, Maxim, Oleh, Sergej, Viktor, Wolodymyr",
        family: "Bondarenko, Hrytsenko, Kovalenko, Melnyk, Schevtschenko, Schwarzkopf, \
            Tkatschuk",
    },
    Region {
        weight: 4,
        female: "Amira, Dunja, Fatima, Hanan, Leila, Nour, Rania, Yasmin",
        male: "Amir, Bilal, Faris, Hassan, Karim, Nabil, Omar, Tarek",
        family: "Al-Khatib, Ben Salah, El Amrani, Farouk, Hosseini, Mansour, Rahimi, Saleh",
    },
    Region {
        weight: 3,
        female: "Hoa, Linh, Mai, Minh Anh, Thu Ha, Yen",
        male: "Duc, Hung, Long, Quang, Tuan, Van Nam",
        family: "Bui, Dang, Hoang, Le, Pham, Tran, Vo",
    },
    Region {
        weight: 3,
        female: "Chiara, Elena, Inês, Lucía, Sofía, Valentina",
        male: "André, Diego, Gonçalo, Matteo, Nuño, Pietro",
        family: "Bianchi, Castillo Núñez, D’Angelo, Ferreira, Gonçalves, Moretti, Peña",
    },
    Region {
        weight: 2,
        female: "Abena, Ama, Chioma, Esther, Grace, Selam",
        male: "Abebe, Chidi, Emmanuel, Kofi, Kwame, Samuel",
        family: "Adeyemi, Boateng, Diallo, Mensah, Okafor, Tesfaye",
    },
    Region {
        weight: 1,
        female: "Dragana, Ljiljana, Vesna, Žaklina",
        male: "Đorđe, Miloš, Siniša, Željko",
        family: "Đorđević, Ivanišević, Kovač, Šimunović",
    },
];

fn region(random: &mut Random) -> (u64, &'static Region) {
    let mut ticket = random.below(REGIONS.iter().map(|region| region.weight).sum());
    for (place, region) in (0..).zip(REGIONS) {
        if ticket < region.weight {
            return (place, region);
        }
        ticket -= region.weight;
    }
    (0, &HERE)
}

fn one(random: &mut Random, list: &'static str) -> &'static str {
    let names: Vec<&'static str> = list.split(", ").collect();
    random.pick(&names)
}

/// A name for a person whose given name must have this form, or any.
pub(crate) fn draw(random: &mut Random, wanted: Option<Form>) -> Name {
    let (place, region) = region(random);
    let form = wanted.unwrap_or_else(|| match random.below(100) {
        0..53 => Form::Female,
        53..98 => Form::Male,
        _ => Form::Inclusive,
    });
    let given = one(
        random,
        match form {
            Form::Female => region.female,
            Form::Male => region.male,
            Form::Inclusive => INCLUSIVE,
        },
    );
    let mut family = one(random, region.family).to_owned();
    if random.chance(7) && !family.contains(['-', ' ']) {
        // Double names join two regions as often as one.
        let other = REGIONS
            .get(random.below(5))
            .map_or("", |region| one(random, region.family));
        if other != family && !other.contains(['-', ' ']) {
            family = format!("{family}-{other}");
        }
    }
    let prefix = if place == 0 && random.chance(2) {
        random.pick(&["von", "von der", "zu"])
    } else {
        ""
    };
    let title = if random.chance(5) {
        random.pick(&["Dr.", "Dr.", "Dr.", "Dr.-Ing."])
    } else {
        ""
    };
    Name {
        given: given.to_owned(),
        prefix,
        family,
        title,
        form,
        region: place,
    }
}

/// ASCII for addresses and logins: "Łukasz" becomes "lukasz", "Müller-Weiß" "mueller-weiss".
pub(crate) fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' | '-' => plain.push(letter),
            ' ' => plain.push('-'),
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'á' | 'à' | 'ã' | 'â' | 'ą' => plain.push('a'),
            'ç' | 'č' | 'ć' => plain.push('c'),
            'đ' => plain.push('d'),
            'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ę' => plain.push('e'),
            'ğ' => plain.push('g'),
            'ı' | 'í' => plain.push('i'),
            'ł' => plain.push('l'),
            'ñ' | 'ń' => plain.push('n'),
            'ó' | 'õ' | 'ô' => plain.push('o'),
            'ř' => plain.push('r'),
            'ş' | 'š' | 'ś' => plain.push('s'),
            'ú' | 'ů' => plain.push('u'),
            'ý' => plain.push('y'),
            'ź' | 'ż' | 'ž' => plain.push('z'),
            _ => {}
        }
    }
    plain
}
