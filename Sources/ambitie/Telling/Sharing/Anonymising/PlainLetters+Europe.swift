extension PlainLetters {
  /// Letters of Europe, digits, and the letters of formulas and of transcriptions.
  static let europe = """
    AA a
    B2 =23 . μ .*3 =1o . 14 12 34 . a*6 . =ceeeeiiii . =nooooo .*2 u*4 y .*2 a*6 . =ceeeeiiii .
    F1 =nooooo .*2 u*4 y . =yaaaaaaccccccccdd .*2 e*10 g*8 =hh .*2 i*8 .*2 ij ij =jjkk . l*8 .*2
    143 n*6 ʼn .*2 o*6 .*2 r*6 s*8 t*4 .*2 u*12 =wwyyyzzzzzzs
    1A0 =oo
    1AF =uu
    1C4 dz*3 lj*3 nj*3 =aaiioouuuuuuuuuu . a*4 =ææ .*2 =ggkkooooʒʒj dz*3 =gg .*2
    1F8 =nnaaææøøaaaaeeeeiiiioooorrrruuuusstt .*2 =hh .*6 =aaeeooooooooyy
    2B0 =hɦjrɹɻʁwy
    2E0 =ɣlsxʕ
    374 ʹ .*5 -
    386 α . =εηι . ο . =υωι
    3AA =ιυαεηιυ
    3CA =ιυουω . =βθυυυφπ
    3F0 =κρς .*2 ε .*3 σ .*6 =ее . г .*3 і .*4 =киу
    419 и
    439 и
    450 =ее . г .*3 і .*4 =киу
    476 =ѵѵ
    4C1 =жж
    4D0 а*4 .*2 =ее .*2 =әәжжзз .*2 и*4 =оо .*2 =өөээуууууучч .*2 =ыы
    587 եւ
    10FC +10DC
    1D2C =aæb . =deǝ g-n . =oȣprtuwaɐɑᴂbdeəɛɜg . =kmŋoɔᴖᴗptuᴝɯvᴥβγδφχiruvβγρφχ
    1D78 н
    1D9B =ɒcɕðɜfɟɡɥɨɩɪᵻʝɭᶅʟɱɰ ɲ-ɵ =ɸʂʃƫʉʊᴜʋʌzʐʑʒθ
    1E00 =aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhh =hhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo
    1E50 =oooopppprrrrrrrrssssssssssttttttttuuuuuu =uuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy aʾ s .*4
    1EA0 a*24 e*16 i*4 o*24 u*14 y*8 .*6 α*16 ε*6 .*2 ε*6 .*2 η*16 ι*16 ο*6 .*2 ο*6 .*2 υ*8 . υ
    1F5A . υ . υ . =υωωωωωωωωωωωωωωωωααεεηηιιοουυωω .*2 α*16 η*16 ω*16 α*5 . α*7 . ι .*3 η*3 .
    1FC6 =ηηεεηηη .*3 ι*4 .*2 ι*6 .*4 υ*4 =ρρυυυυυυρ .*5 ω*3 . =ωωοοωωω
    2070 =0i .*2 4-9 .*5 n 0-9 .*6 =aeoxəh k-n =pst
    20A8 rs
    2100 ac as =cc . co cu ɛ . =fghhhhħiill . n no .*2 =pqrrr .*2 sm tel tm . z .*3 z .*2 =abc .
    212F =eef . =mo +5D0 +5D1 +5D2 +5D3 i . fax =πγγπ .*5 =ddeij .*6 17 19 110 13 23 15 25 35 45
    2159 16 56 18 38 58 78 =1i ii iii iv v vi vii viii ix x xi xii =lcdmi ii iii iv v vi vii
    2177 viii ix x xi xii =lcdm
    2189 03
    2460 1-9 10 11 12 13 14 15 16 17 18 19 20 1-9 10 11 12 13 14 15 16 17 18 19 20 1-9 10 11 12
    2494 13 14 15 16 17 18 19 20 a-z a-z a-z 0
    2C7C =jv
    2D6F +2D61
    A69C =ъь
    A770 ꝯ
    A7F2 =cfq .*3 =ħœ
    AB5C =ꜧꬷɫꭒ
    AB69 ʍ
    FB00 ff fi fl ffi ffl st st
    FF10 0-9
    FF21 a-z .*6 a-z
    10781 =ːˑæʙɓ . =ʣꭦʥʤɖɗᶑɘɞʩɤɢɠʛħʜɧʄʪʫɬ +1DF04 =ꞎɮ +1DF05 ʎ +1DF06 =øɶɷqɺ +1DF08 =ɽɾʀʨʦꭧʧʈ
    107B0 +2C71 . =ʏʡʢʘǀǁǂ +1DF0A +1DF1E
    1D400 a-z a-z a-z a-g . i-z a-z a-z a . =cd .*2 g .*2 =jk .*2 n-q . s-z a-d . f . h-n . p-z
    1D4D0 a-z a-z =ab . d-g .*2 j-q . s-y . a-z =ab . d-g . i-m . o .*3 s-y . a-z a-z a-z a-z
    1D5BA a-z a-z a-z a-z a-z a-z a-z a-z a-z =ıȷ .*2 α-ρ θ σ-ω . α-ω . =εθκφρπ α-ρ θ σ-ω . α-ω
    1D715 . =εθκφρπ α-ρ θ σ-ω . α-ω . =εθκφρπ α-ρ θ σ-ω . α-ω . =εθκφρπ α-ρ θ σ-ω . α-ω .
    1D7C4 =εθκφρπϝϝ .*2 0-9 0-9 0-9 0-9 0-9
    1E030 а-и =клм о-ш =ыэю +A689 =әіјөүӏ а-и =клопс у-ш =ъыґіѕџҫ +A651 ұ
    1F100 0 0-9 .*5 a-z =scr cd wz . a-z hv mv sd ss ppv wc
    1F16A mc md mr
    1F190 dj
    1FBF0 0-9
    """
}
