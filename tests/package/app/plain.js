import 'courant/define';
